import { describe, expect, it } from 'vitest';
import { Selection } from '../../../src/app/view/selection.svelte.ts';
import { ViewState } from '../../../src/app/view/view-state.svelte.ts';

describe('a selection', () => {
  it('holds people under a label until it is cleared, or nobody is selected', () => {
    const selection = new Selection(new ViewState(), () => 'a market');
    selection.select([3, 1, 3], 'two who stayed');
    expect([...selection.people]).toEqual([3, 1]);
    expect([selection.size, selection.label, selection.has(3), selection.has(2)]).toEqual([
      2,
      'two who stayed',
      true,
      false,
    ]);
    selection.select([], 'nobody');
    expect([selection.size, selection.label]).toEqual([0, '']);
    selection.select([1], 'one');
    selection.clear();
    expect(selection.size).toBe(0);
  });

  it('belongs to its market: in another one the same ids are other people, and it comes back with its own', () => {
    let market = 'maple';
    const view = new ViewState();
    const selection = new Selection(view, () => market);
    selection.select([7], 'seven');
    selection.open(7);
    market = 'oak';
    expect([selection.size, selection.label, selection.person]).toEqual([0, '', undefined]);
    market = 'maple';
    expect([selection.size, selection.label, selection.person]).toEqual([1, 'seven', 7]);
    selection.close();
    expect([selection.size, selection.person]).toEqual([1, undefined]);
    // Where the keys come back to.
    expect(view.lastPerson).toBe(7);
  });
});
