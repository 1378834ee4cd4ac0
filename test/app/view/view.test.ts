import { describe, expect, it, test } from 'vitest';
import { charting, closing, defaultView, openedIn, opening, showing } from '../../../src/app/view/view.ts';
import type { Open, View } from '../../../src/app/view/view.ts';
import { ViewState } from '../../../src/app/view/view-state.svelte.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';

const drawer: Open = { what: 'drawer', world: 'gifts' };
const part: Open = { what: 'part', part: 'program' };
const enlarged: Open = { what: 'enlarged', world: 'gifts' };
const event: Open = { what: 'event', index: 1 };
const addEvent: Open = { what: 'addEvent' };
const life: Open = { what: 'life', person: 7, market: 'maple' };
const projector: Open = { what: 'projector' };
const before: Open = { what: 'before', scenario: defaultScenario };
const kindsOf = ({ open }: Pick<View, 'open'>) => open.map(({ what }) => what);
const after = (...opened: readonly Open[]) =>
  opened.reduce<View>((view, one) => opening(one)(view), defaultView);

describe('what is open', () => {
  it.each<[Open, Open]>([
    [part, { what: 'part', part: 'profit' }],
    [event, addEvent],
    [addEvent, event],
    [{ what: 'keyboard' }, { what: 'history' }],
    [{ what: 'openScenario' }, { what: 'keyboard' }],
    // Of a kind there is one.
    [drawer, { what: 'drawer', world: 'points' }],
    [life, { what: 'life', person: 8, market: 'maple' }],
  ])('of %o and %o only the later one is open: they exclude each other', (first, second) => {
    expect(after(first, second).open).toEqual([second]);
  });

  it.each<[Open, Open]>([
    [drawer, part],
    [part, enlarged],
    [drawer, event],
    [enlarged, event],
    [enlarged, life],
    [drawer, life],
    [life, projector],
    [before, drawer],
    [enlarged, { what: 'keyboard' }],
  ])('%o stays under %o, and is there when that is closed', (first, second) => {
    const both = after(first, second);
    expect(both.open).toEqual([first, second]);
    expect(closing(second.what)(both).open).toEqual([first]);
  });

  it('is found by its kind, with what it is about; what is not open closes without a change', () => {
    const view = after(drawer, life);
    expect(openedIn(view, 'drawer')?.world).toBe('gifts');
    expect(openedIn(view, 'life')?.person).toBe(7);
    expect(openedIn(view, 'event')).toBeUndefined();
    expect(closing('event')(view)).toBe(view);
  });
});

test('the value is plain: written as JSON and read again it is the same', () => {
  for (const view of [
    defaultView,
    after(before, drawer, enlarged, event, life, projector),
    showing({ week: 12, world: 'gifts', picked: { people: [3, 1], label: 'two', market: 'maple' } })(
      charting({ levels: 'bond', more: 'flows', table: true })(defaultView),
    ),
  ])
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

describe('the one place that holds it', () => {
  it('is changed by `change` alone, and tells of every change with what was before', () => {
    const heard: [View, View][] = [];
    const view = new ViewState(defaultView, (now, was) => heard.push([now, was]));
    view.change(showing({ week: 5 }));
    view.change(opening(drawer));
    view.change((same) => same);
    view.change(closing('event'));
    expect([view.week, view.drawer?.world]).toEqual([5, 'gifts']);
    expect(heard).toHaveLength(2);
    expect(heard[1]?.[1]).toBe(heard[0]?.[0]);
    expect(heard[1]?.[0]).toBe(view.value);
  });

  it('lets nothing stand open beside what excludes it, whatever the edit says', () => {
    const view = new ViewState();
    view.change((now) => ({ ...now, open: [{ what: 'enlarged', world: 'none' }, drawer, enlarged] }));
    expect(kindsOf(view.value)).toEqual(['drawer', 'enlarged']);
    expect([view.part, view.enlarged?.world]).toEqual([undefined, 'gifts']);
  });

  it('shows every part of the value under its own name', () => {
    const view = new ViewState();
    const { open: _, ...parts } = defaultView;
    for (const part of Object.keys(parts) as (keyof typeof parts)[]) expect(view[part]).toBe(parts[part]);
    for (const one of [before, drawer, enlarged, addEvent, life, projector]) {
      view.change(opening(one));
      expect(view[one.what]).toBe(one);
    }
  });
});
