/**
 * What is shown: the only place that holds it, and `change` the only way to it. Everybody else reads, and hears of what they read only
 * when it is another.
 */
import { defaultView, openedIn, withoutRivals } from './view.ts';
import type { View, ViewEdit } from './view.ts';

export class ViewState implements Readonly<Omit<View, 'open'>> {
  #value: View = $state.raw(defaultView);
  /** The same for `change`: while an effect is taken down, what it reads of a state is what that was before. */
  #latest: View;
  readonly #onChange: ((now: View, before: View) => void) | undefined;

  /** @param onChange called after every change */
  constructor(first: View = defaultView, onChange?: (now: View, before: View) => void) {
    this.#value = this.#latest = first;
    this.#onChange = onChange;
  }

  get value(): View {
    return this.#value;
  }

  /** Every change of what is shown. */
  change(edit: ViewEdit): void {
    const before = this.#latest;
    const edited = edit(before);
    if (edited === before) return;
    const now = edited.open === before.open ? edited : { ...edited, open: withoutRivals(edited.open) };
    this.#latest = now;
    this.#value = now;
    this.#onChange?.(now, before);
  }

  readonly week = $derived(this.#value.week);
  readonly world = $derived(this.#value.world);
  readonly chart = $derived(this.#value.chart);
  readonly ink = $derived(this.#value.ink);
  readonly arrangement = $derived(this.#value.arrangement);
  readonly picked: View['picked'] = $derived(this.#value.picked);
  readonly lastPerson = $derived(this.#value.lastPerson);
  readonly hovered = $derived(this.#value.hovered);
  readonly pointed = $derived(this.#value.pointed);
  readonly emphasis = $derived(this.#value.emphasis);

  // What is open, each with what it is about; undefined while it is not.
  readonly before = $derived(openedIn(this.#value, 'before'));
  readonly drawer = $derived(openedIn(this.#value, 'drawer'));
  readonly enlarged = $derived(openedIn(this.#value, 'enlarged'));
  readonly part = $derived(openedIn(this.#value, 'part'));
  readonly addEvent = $derived(openedIn(this.#value, 'addEvent'));
  readonly event = $derived(openedIn(this.#value, 'event'));
  readonly life = $derived(openedIn(this.#value, 'life'));
  readonly projector = $derived(openedIn(this.#value, 'projector'));
  readonly keyboard = $derived(openedIn(this.#value, 'keyboard'));
  readonly history = $derived(openedIn(this.#value, 'history'));
  readonly openScenario = $derived(openedIn(this.#value, 'openScenario'));
}
