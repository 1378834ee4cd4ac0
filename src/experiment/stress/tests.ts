/** The stress tests: what each puts a world through, and what counts as having stayed. */
import type { World } from '../../model/world.ts';

type Conditions = World['stress'];

/** Latent shares are averaged from this week of a fork on. */
export const firstMeasured = 8;
/** Share of the calm fork's latent share that counts as staying. */
export const enough = 0.75;
/** Weeks after its end at which what is left of a program's gain is measured. */
export const later = 26;

/** By how much of the price the rival's offer deepens in every week of its test. */
export const rivalStep = 0.02;
/** The week at which it is counted who is still there: its offer is about as hard as the other two tests (docs/decisions.md). */
export const rivalOfferWeek = 6;
/** That offer in words, in per cent of the price. */
export const rivalOfferText = `${Math.round(100 * rivalStep * rivalOfferWeek)} %`;

const calm: Conditions = { rivalOffer: 0, ended: false, imposed: 'none', rumour: 0 };

/** What a world meets in each week of a fork, counted from 1. */
export const hardships = {
  calm: () => calm,
  failures: (week) => ({ ...calm, imposed: week === 1 ? 'problem' : week === 8 ? 'unresolved' : 'none' }),
  rival: (week) => ({ ...calm, rivalOffer: rivalStep * week }),
  rumour: () => ({ ...calm, rumour: 1 }),
  end: () => ({ ...calm, ended: true }),
} satisfies Record<string, (week: number) => Conditions>;

export type Hardship = keyof typeof hardships;

/** The tests that every world can meet, whose mean is steadfastness; the end of a program is defined only where one runs. */
export const commonTests = ['failures', 'rival', 'rumour'] as const satisfies readonly Hardship[];
export type CommonTest = (typeof commonTests)[number];
