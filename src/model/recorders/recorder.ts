/**
 * What is told of the people of a world: the log of events, and the dice and words of the one person who is watched. The steps of the week
 * tell it, and nothing of it is read by any step.
 */
import type { About, Decision, DecisionKind } from './decisions.ts';
import { eventCode, logEvent } from './event-log.ts';
import type { EventKindName, EventLog } from './event-log.ts';

/** Something that one person told another, in the week in which it was told; it is heard a week later. */
export interface Word {
  readonly week: number;
  readonly from: number;
  readonly to: number;
  /** left: the news that the speaker left. */
  readonly kind: 'good' | 'bad' | 'left';
}

export class Recorder {
  /** Counts weeks from the fork; negative in the burn-in, of which no event is logged. */
  readonly #clock: { readonly week: number };
  log: EventLog | null = null;
  /** Number of this world in the log. */
  world = 0;
  /** The person whose decisions and words are recorded; −1: nobody. */
  watched = -1;
  readonly decisions: Decision[] = [];
  /** What the person who is watched told and was told. */
  readonly words: Word[] = [];

  constructor(clock: { readonly week: number }) {
    this.#clock = clock;
  }

  /** Logs an event of a person, if there is a log. */
  record(kind: EventKindName, i: number, value: number): void {
    const { log } = this;
    const { week } = this.#clock;
    if (log !== null && week >= 0 && (log.only < 0 || log.only === i))
      logEvent(log, this.world, week, i, eventCode[kind], value);
  }

  /** Logs what is told of nobody but the person who is watched. */
  remark(kind: EventKindName, i: number, value: number): void {
    if (i === this.watched) this.record(kind, i, value);
  }

  /** Takes down who told whom what, if one of them is watched. */
  overhear(from: number, to: number, kind: Word['kind']): void {
    const { week } = this.#clock;
    if ((from === this.watched || to === this.watched) && week >= 0)
      this.words.push({ week, from, to, kind });
  }

  /** Takes down a decision of the person who is watched, a uniform below a threshold by default; returns what came of it. */
  decision(
    i: number,
    what: DecisionKind,
    uniform: number,
    threshold: number,
    about?: About,
    happened = uniform < threshold,
  ): boolean {
    if (i === this.watched)
      this.decisions.push({ week: this.#clock.week, what, uniform, threshold, happened, ...about });
    return happened;
  }
}
