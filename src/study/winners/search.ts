/** The search for winners over the plausible space, and the regions in which each program wins and loses. */
import type { Contest, ContestPlan } from '../../experiment/contest/contest.ts';
import type { Contestant } from '../../experiment/contest/spend.ts';
import { pairedDifference } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { programTemplates } from '../../scenario/program-templates.ts';
import type { Flips } from './flips.ts';
import { nearlyOrthogonal } from './hypercube.ts';
import { basePoint, factors, marketAt, settingsOf } from './space.ts';
import type { MarketAt } from './space.ts';
import { criteria, duel, flipsOfDuel, isBetter } from './verdicts.ts';
import type { Criterion, Search } from './verdicts.ts';

/** Runs a contest somewhere. */
export type Ask = (plan: ContestPlan) => Promise<Contest>;

/** All templates; the first is no program. */
export const contestants: readonly Contestant[] = programTemplates;

export interface SearchSize {
  readonly points: number;
  readonly replications: number;
  readonly people: number;
  readonly seed: string;
}

/** Week of the stress tests, counted from the fork: after two years of the programs. */
const stressWeek = 104;

/** All programs at all points, at equal cost. */
export async function searchWinners(size: SearchSize, ask: Ask): Promise<Search> {
  const points = nearlyOrthogonal(size.points, factors.length, `${size.seed}, points`);
  const contests = await Promise.all(
    points.map((point, k) => {
      const at = marketAt(point);
      return ask({
        settings: settingsOf(at, size.people),
        budget: at.budget,
        programs: contestants,
        // Markets differ in their luck too: no person is met twice.
        seed: `${size.seed}, point ${k}`,
        replications: size.replications,
        stressWeek,
      });
    }),
  );
  return { ...size, points, contests };
}

/** A market in which a program clearly wins, or loses, against no program. */
export interface Region extends MarketAt {
  readonly program: string;
  readonly wins: boolean;
  /** On what it wins or loses: profit, or the steadfast share where no region was found on profit. Published under this name. */
  readonly measure: Criterion;
  /** The intensity that costs the budget there; null where there is none to turn. */
  readonly intensity: number | null;
  /** Factors moved to an end of their range; 0 for a point of the search. */
  readonly moved: number;
  /** Profit per head, or steadfast share, beyond that of no program, on luck that neither search nor scouts have seen. */
  readonly difference: Estimate;
}

/** Factors that are moved to the ends of their ranges, the strongest first: as few as it takes. */
const corners = [2, 3, 5, 8, 12, factors.length];
/** Replications of the scouts that choose a region, and of those that confirm it. */
const scouts = 8;
const confirmations = 16;
/** How many half-widths of its interval the scouts must see before a region is put to the test, and how many there: so that it holds on any luck. */
const margins = { scouts: 1.5, confirmations: 2.5 };

/** Where to look for a region: corners of the strongest factors, then the point of the search where the difference is largest. */
function candidates(search: Search, flips: Flips, differences: readonly Estimate[], wins: boolean) {
  const sign = wins ? 1 : -1;
  const strength = ({ mean, high }: Estimate) => (sign * mean) / Math.max(1e-9, high - mean);
  const order = differences.map((_, k) => k);
  const best = order.reduce((a, b) =>
    strength(differences[b] ?? zero) > strength(differences[a] ?? zero) ? b : a,
  );
  return [
    ...corners.map((moved) => {
      const point = [...basePoint];
      for (const { factor, r } of flips.all.slice(0, moved)) point[factor] = sign * r > 0 ? 1 : 0;
      return { moved, point };
    }),
    { moved: 0, point: search.points[best] ?? basePoint },
  ];
}
const zero: Estimate = { mean: 0, low: 0, high: 0, replications: 0 };

/** A region of one program, on profit if there is one; null where none was found. */
async function regionOf(search: Search, program: number, wins: boolean, ask: Ask): Promise<Region | null> {
  for (const criterion of criteria) {
    const region = await regionOn(criterion, search, program, wins, ask);
    if (region !== null) return region;
  }
  return null;
}

/** A region on one criterion, with as few factors moved as it takes. */
async function regionOn(
  criterion: Criterion,
  search: Search,
  program: number,
  wins: boolean,
  ask: Ask,
): Promise<Region | null> {
  const [none, contestant] = [contestants[0], contestants[program]];
  if (none === undefined || contestant === undefined) return null;
  const { differences, ...rest } = duel(search, criterion, program, 0);
  const flips = flipsOfDuel(search, { differences, ...rest });
  const holds = ({ mean, high }: Estimate, margin: number) =>
    mean > 0 === wins && Math.abs(mean) >= margin * (high - mean);
  const decides = (found: Contest) => isBetter(found, criterion, wins ? 1 : 0, wins ? 0 : 1);
  for (const { moved, point } of candidates(search, flips, differences, wins)) {
    const at = marketAt(point);
    const plan = {
      settings: settingsOf(at, search.people),
      budget: at.budget,
      programs: [none, contestant],
      stressWeek: criterion === 'steadfast' ? stressWeek : null,
    };
    const seen = await ask({ ...plan, seed: `${search.seed}, scouts`, replications: scouts });
    const first = pairedDifference(seen[criterion][1] ?? [], seen[criterion][0] ?? []);
    if (!holds(first, margins.scouts) || !decides(seen)) continue;
    // Another luck for each candidate, so that none is tried twice on the same.
    const seed = `${search.seed}, confirmation ${criterion} ${moved}`;
    const confirmed = await ask({ ...plan, seed, replications: confirmations });
    const difference = pairedDifference(confirmed[criterion][1] ?? [], confirmed[criterion][0] ?? []);
    if (holds(difference, margins.confirmations) && decides(confirmed)) {
      const intensity = confirmed.intensities[1] ?? null;
      return { program: contestant.id, wins, measure: criterion, ...at, intensity, moved, difference };
    }
  }
  return null;
}

/** A region where each program wins and one where it loses, if there are any. */
export async function findRegions(search: Search, ask: Ask): Promise<Region[]> {
  const wanted = contestants.flatMap((_, p) =>
    p === 0 ? [] : [true, false].map((wins) => [p, wins] as const),
  );
  const found = await Promise.all(wanted.map(([p, wins]) => regionOf(search, p, wins, ask)));
  return found.filter((region) => region !== null);
}
