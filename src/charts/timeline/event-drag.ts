/** Dragging an event, its beginning or its end along the track; by keys the same moves are made step by step. */
import type { MarketEvent } from '../../model/parameters/parameters.ts';
import type { EventChanges } from './event-words.ts';

export type EventPart = 'whole' | 'start' | 'end';

/** Where an event begins, in weeks. */
interface EventSpan {
  readonly start: number;
}

export interface DraggedTrack {
  readonly events: readonly MarketEvent[];
  readonly weeks: number;
  readonly spans: readonly EventSpan[];
  readonly weekAt: (clientX: number) => number;
  /** Without it events stay where they are. */
  readonly onchange: ((index: number, changes: EventChanges) => void) | undefined;
}

export class EventDrag {
  readonly #track: () => DraggedTrack;
  /** What is being dragged, and where the pointer holds it, in weeks from that point of its event. */
  #held: { index: number; part: EventPart; offset: number; at: number; moved: boolean } | null = null;
  #wasDragged = false;

  constructor(track: () => DraggedTrack) {
    this.#track = track;
  }

  /** Of an event that lasts; 0 for one that happens at once. */
  lengthOf(index: number): number {
    const event = this.#track().events[index];
    return event && 'weeks' in event ? event.weeks : 0;
  }

  /** Whether the press took hold of the event. */
  press(event: PointerEvent & { currentTarget: HTMLElement }, index: number, part: EventPart): boolean {
    const { spans, weekAt, onchange } = this.#track();
    const start = spans[index]?.start;
    this.#wasDragged = false;
    if (!onchange || start === undefined || event.button !== 0) return false;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
    const at = part === 'end' ? start + this.lengthOf(index) : start;
    this.#held = { index, part, offset: weekAt(event.clientX) - at, at, moved: false };
    return true;
  }

  move(event: PointerEvent): void {
    if (!this.#held) return;
    const at = this.#clamp(this.#track().weekAt(event.clientX) - this.#held.offset);
    if (at === this.#held.at) return;
    this.#held.at = at;
    this.#held.moved = true;
    this.put(this.#held.index, this.#held.part, at);
  }

  release(): void {
    this.#wasDragged = this.#held?.moved ?? false;
    this.#held = null;
  }

  /** Whether a click is only the end of a drag; asked once. */
  takeDrag(): boolean {
    const was = this.#wasDragged;
    this.#wasDragged = false;
    return was;
  }

  /** Takes the beginning, the end or the whole of an event to a week. */
  put(index: number, part: EventPart, at: number): void {
    const { spans, onchange } = this.#track();
    const start = spans[index]?.start ?? 0;
    const end = start + this.lengthOf(index);
    if (part === 'whole') onchange?.(index, { week: this.#clamp(at) });
    else if (part === 'end') onchange?.(index, { weeks: this.#clamp(at, start + 1) - start });
    else {
      const week = Math.min(this.#clamp(at), end - 1);
      onchange?.(index, { week, weeks: end - week });
    }
  }

  #clamp(week: number, least = 0): number {
    return Math.max(least, Math.min(this.#track().weeks, Math.round(week)));
  }
}
