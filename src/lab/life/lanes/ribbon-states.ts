/** What the ribbon over a life line can show. */
import type { Life, LifeState } from '../../../experiment/people/lives.ts';

export const ribbonStates = [
  { value: 'bond', text: 'Bond' },
  { value: 'satisfaction', text: 'Satisfaction' },
  { value: 'trust', text: 'Trust' },
  { value: 'wallet', text: 'Share of wallet' },
] as const satisfies readonly { readonly value: LifeState; readonly text: string }[];
export type RibbonState = (typeof ribbonStates)[number]['value'];

/** From where to where the ribbon goes, alike in every lane; its floor is 0. */
export function ribbonDomain(of: RibbonState, lives: readonly Life[]): readonly [number, number] {
  if (of === 'satisfaction') return [-1, 1];
  if (of !== 'bond') return [0, 1];
  let top = 0.2;
  for (const { states } of lives) for (const bond of states.bond) if (bond > top) top = bond;
  return [0, top];
}
