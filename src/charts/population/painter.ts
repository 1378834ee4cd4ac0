/** Keeps a canvas up to date: at most one drawing a frame, and only when there is something new. */
import { paint } from './paint.ts';
import type { Picture } from './paint.ts';

/** A class change is faded over this many milliseconds. */
const fadeTime = 180;
/** Weeks that follow each other faster than this are not faded: scrubbing must not leave a trail. */
const fastest = 100;

interface Fade {
  readonly from: OffscreenCanvas;
  readonly to: OffscreenCanvas;
  readonly start: number;
}

export class PopulationPainter {
  readonly #context: CanvasRenderingContext2D;
  #frame = 0;
  #wanted: { picture: Picture; fade: boolean } | null = null;
  #fade: Fade | null = null;
  #lastChange = -Infinity;

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** Asks for a picture; of all that are asked for within a frame only the last is drawn. */
  show(picture: Picture, fade: boolean): void {
    if (matchMedia('print').matches) {
      // Paper does not wait for a frame.
      this.stop();
      paint(this.#context, picture);
      return;
    }
    // What was not to fade does not because something else followed within the frame.
    this.#wanted = { picture, fade: fade && this.#wanted?.fade !== false };
    this.#frame ||= requestAnimationFrame((now) => this.#draw(now));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#fade = null;
  }

  #draw(now: number): void {
    this.#frame = 0;
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted) {
      const isSlow = now - this.#lastChange > fastest;
      this.#lastChange = now;
      this.#fade = wanted.fade && isSlow ? this.#prepareFade(wanted.picture, now) : null;
      if (!this.#fade) paint(this.#context, wanted.picture);
    }
    if (this.#fade) this.#drawFade(this.#fade, now);
  }

  /**
   * What is on the canvas now, and what shall be, as two pictures to mix. A fade that is cut short by the next is as good as over: where
   * frames are slower than weeks, none would ever get on otherwise.
   */
  #prepareFade(picture: Picture, start: number): Fade | null {
    const { width, height } = this.#context.canvas;
    if (width === 0 || height === 0) return null;
    const cutShort = this.#fade?.to.width === width && this.#fade.to.height === height ? this.#fade : null;
    const from = cutShort?.to ?? new OffscreenCanvas(width, height);
    const to = cutShort?.from ?? new OffscreenCanvas(width, height);
    const after = to.getContext('2d');
    if (!after) return null;
    if (!cutShort) from.getContext('2d')?.drawImage(this.#context.canvas, 0, 0);
    paint(after, picture);
    return { from, to, start };
  }

  #drawFade({ from, to, start }: Fade, now: number): void {
    const context = this.#context;
    const progress = Math.min(1, Math.max(0, (now - start) / fadeTime));
    // Ease out. Two partly transparent pictures add up to an even mix only when they are summed.
    const share = 1 - (1 - progress) * (1 - progress);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    if (share < 1) {
      context.globalAlpha = 1 - share;
      context.drawImage(from, 0, 0);
      context.globalCompositeOperation = 'lighter';
    }
    context.globalAlpha = share;
    context.drawImage(to, 0, 0);
    context.globalAlpha = 1;
    context.globalCompositeOperation = 'source-over';
    if (progress < 1) this.#frame ||= requestAnimationFrame((next) => this.#draw(next));
    else this.#fade = null;
  }
}
