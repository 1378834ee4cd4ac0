/** Dragging a rectangle over a population, by mouse, pen or touch. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a press must move before it is a drag and no click. */
const slack = 4;

export class Brush {
  #from: Point | null = null;
  #to = $state.raw<Point | null>(null);
  /** The click that ends a drag picks nobody. */
  #wasDragged = false;

  /** Two opposite corners, while one drags. */
  get box(): { readonly from: Point; readonly to: Point } | null {
    const to = this.#to;
    return this.#from && to ? { from: this.#from, to } : null;
  }

  press(at: Point): void {
    this.#from = at;
    this.#to = null;
    this.#wasDragged = false;
  }

  /** True when the rectangle changed. */
  move(at: Point): boolean {
    const from = this.#from;
    if (!from) return false;
    if (!this.#to && Math.abs(at.x - from.x) <= slack && Math.abs(at.y - from.y) <= slack) return false;
    this.#to = at;
    this.#wasDragged = true;
    return true;
  }

  release(): void {
    this.#from = null;
    this.#to = null;
  }

  /** Whether the press that has just ended was a drag; asks once. */
  takeDrag(): boolean {
    const was = this.#wasDragged;
    this.#wasDragged = false;
    return was;
  }
}
