/** What charts of people share: where their panels stand, and how people are picked. No pixels are drawn here. */
import type { Moment } from '../../experiment/people/snapshot.ts';
import { classNames, isCustomerClass } from '../../model/classes.ts';

/** Everybody after some weeks; charts of people are of one run, so they have no intervals. */
export interface PeopleAt {
  readonly week: number;
  /** By world. */
  readonly worlds: readonly Moment[];
}

export const isCustomer = (code: number | undefined): boolean =>
  isCustomerClass(classNames[code ?? 0] ?? 'absent');

/** People for whom something is true, in ascending order. */
export function peopleWho(people: number, is: (person: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < people; i++) if (is(i)) found.push(i);
  return found;
}

export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Panels of one size side by side, on as many lines as they need. */
export function panelsOf(
  count: number,
  width: number,
  height: number,
  { least, gap, head }: { readonly least: number; readonly gap: number; readonly head: number },
): { readonly panels: readonly Panel[]; readonly height: number } {
  const most = Math.max(1, Math.floor((width + gap) / (least + gap)));
  const lines = Math.max(1, Math.ceil(count / most));
  // As even as can be: four on two lines stand two by two.
  const columns = Math.max(1, Math.ceil(count / lines));
  const each = (width - gap * (columns - 1)) / columns;
  const panels = Array.from({ length: count }, (_, i) => ({
    x: (i % columns) * (each + gap),
    y: head + Math.floor(i / columns) * (height + head + gap / 2),
    width: each,
    height,
  }));
  return { panels, height: lines * (height + head) + ((lines - 1) * gap) / 2 };
}

/** The panel in which a point lies; −1 when in none. */
export const panelAt = (panels: readonly Panel[], x: number, y: number): number =>
  panels.findIndex((p) => x >= p.x && x <= p.x + p.width && y >= p.y && y <= p.y + p.height);
