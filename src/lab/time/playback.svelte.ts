/** The week on the screen: playing, scrubbing, stepping. One week for every chart and population. */

import { showing } from '../../app/view/view.ts';
import type { ViewState } from '../../app/view/view-state.svelte.ts';

/** Weeks per second, by the person's choice. */
export const speeds = [1, 2, 4, 8, 16, 52] as const;
export type Speed = (typeof speeds)[number];

/** With reduced motion, play goes in steps of so many weeks instead of flowing. */
const reducedStep = 4;

export interface PlaybackOptions {
  /** Holds the week. */
  readonly view: ViewState;
  /** Weeks of the horizon. */
  readonly weeks: () => number;
  readonly reducedMotion: () => boolean;
}

export class Playback {
  #playing = $state(false);
  #speed = $state<Speed>(8);
  /** Weeks with their fraction: only whole weeks are shown. */
  #exact = 0;
  /** The week that was shown last by this. */
  #shown = 0;
  #frame = 0;
  #before = 0;
  readonly #options: PlaybackOptions;

  constructor(options: PlaybackOptions) {
    this.#options = options;
  }

  get week(): number {
    return Math.min(this.#options.view.week, this.#options.weeks());
  }
  set week(week: number) {
    this.pause();
    this.#go(week);
  }
  get playing(): boolean {
    return this.#playing;
  }
  get speed(): Speed {
    return this.#speed;
  }
  set speed(speed: Speed) {
    this.#speed = speed;
  }

  /** From the start again when it stands at the end. */
  play(): void {
    if (this.#playing) return;
    if (this.week >= this.#options.weeks()) this.#go(0);
    // From wherever somebody else has put it.
    if (this.#options.view.week !== this.#shown) this.#exact = this.week;
    this.#playing = true;
    this.#before = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    this.#playing = false;
    cancelAnimationFrame(this.#frame);
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  step(weeks: number): void {
    this.week += weeks;
  }

  #go(week: number): void {
    this.#exact = Math.max(0, Math.min(Math.round(week), this.#options.weeks()));
    this.#show(this.#exact);
  }

  #show(week: number): void {
    this.#shown = week;
    this.#options.view.change(showing({ week }));
  }

  readonly #tick = (now: number): void => {
    if (!this.#playing) return;
    // A tab that was busy or asleep goes on from where it was; the first frame may have begun before play was pressed.
    const seconds = Math.max(0, Math.min(now - this.#before, 250)) / 1000;
    this.#before = now;
    this.#exact = Math.min(this.#exact + seconds * this.#speed, this.#options.weeks());
    const grain = this.#options.reducedMotion() ? reducedStep : 1;
    const atEnd = this.#exact >= this.#options.weeks();
    const week = atEnd ? this.#options.weeks() : Math.floor(this.#exact / grain) * grain;
    if (week !== this.week) this.#show(week);
    if (atEnd) this.pause();
    else this.#frame = requestAnimationFrame(this.#tick);
  };
}
