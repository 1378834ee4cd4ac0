/** The sentences of lives that nobody leaves or joins differently: what else differs, and that nothing does. */
import type { Life } from '../../../experiment/people/lives.ts';
import { status } from '../../../model/state.ts';
import { inWords } from '../../answer/answer-parts.ts';
import type { AnswerPart } from '../../answer/answer-parts.ts';
import { grouped, joined, places, plain, rest } from './headline-parts.ts';
import type { LivesTold } from './headline-parts.ts';
import { endStatus } from '../lanes/marks.ts';
import { comingsAndGoings, turnsOf } from './turns.ts';

const often = (count: number): string => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`);

/** Nobody leaves or joins differently, but other things differ. */
export function behaviourSentence(told: LivesTold, week: number): AnswerPart[] {
  const { lives, person } = told.lives;
  const worlds = told.programs.map((_, world) => world);
  const problem = (world: number) =>
    lives[world]?.events.find((e) => e.week === week && e.kind === 'problem')?.value;
  const ended = (world: number) => {
    const value = problem(world);
    return value === undefined
      ? 'spared'
      : value < 0
        ? 'never solved'
        : value === 1
          ? 'solved at once'
          : 'solved late';
  };
  const endings = grouped(worlds, ended);
  const begins =
    endings.length > 1
      ? [
          plain(`Week ${week}, a problem: `),
          ...endings.flatMap(([words, group], i) => [
            ...(i === 0 ? [] : [plain(', ')]),
            plain(`${words} `),
            ...rest(told, group, i === 0 ? 0 : worlds.length - group.length),
          ]),
          plain('. '),
        ]
      : [plain(`From week ${week} on life goes another way. `)];
  return joined([...begins, ...countSentence(told, worlds), plain(` ${endsAlike(told, person)}`)]);
}

/** "Customer 12 buys 64 times under Random gifts, 60 times in the other three worlds." */
function countSentence(told: LivesTold, worlds: readonly number[]): AnswerPart[] {
  const { person } = told.lives;
  const counts = grouped(worlds, (world) => often(told.lanes[world]?.bought ?? 0)).sort(
    ([, [a]], [, [b]]) => (told.lanes[b ?? 0]?.bought ?? 0) - (told.lanes[a ?? 0]?.bought ?? 0),
  );
  if (counts.length === 1) {
    const weeks = told.lanes.map(({ marks }) =>
      marks.flatMap(({ kind, week }) => (kind === 'purchase' || kind === 'visit' ? [week] : [])).join(),
    );
    const when = new Set(weeks).size > 1 ? 'in other weeks' : 'in the same weeks';
    return [plain(`Customer ${person} buys ${counts[0]?.[0] ?? 'never'} in every world, ${when}.`)];
  }
  return [
    plain(`Customer ${person} buys `),
    ...counts.flatMap(([many, group], i) => [
      ...(i === 0 ? [] : [plain(', ')]),
      plain(`${i === 0 ? many : many.replace(/ times$/, '')} `),
      ...rest(told, group, i === 0 ? 0 : worlds.length - group.length),
    ]),
    plain('.'),
  ];
}

/** They join, leave and come back in the same weeks everywhere, or lives would part by that: one life tells of all. */
function endsAlike({ lives }: LivesTold, person: number): string {
  const [any] = lives.lives;
  if (!any) return '';
  const left = leftIn(any);
  const goings = comingsAndGoings(any) || (left === undefined ? '' : `leaves in week ${left}`);
  if (goings !== '') return `Customer ${person} ${goings} in all of them.`;
  return endStatus(any) === status.customer ? 'Still a customer in all of them.' : '';
}

const leftIn = (life: Life): number | undefined =>
  turnsOf(life).findLast(({ kind }) => kind === 'leaving')?.week;

/** How much warmer the bond must end to be worth a word. */
const warmer = 0.02;

export function sameSentence(told: LivesTold): AnswerPart[] {
  const { lives, person } = told.lives;
  const all = lives.length;
  const reference = lives[told.reference];
  const lane = told.lanes[told.reference];
  const everywhere = all === 2 ? 'both worlds' : `all ${inWords(all)} worlds`;
  if (!reference || !lane) return [plain(`Nothing is known of customer ${person}.`)];
  if (reference.states.status.every((state) => state === status.prospect))
    return [plain(`Customer ${person} never becomes a customer, in any world.`)];
  if (reference.states.status.every((state) => state === status.gone))
    return [plain(`Customer ${person} had left before week 0 and does not come back, in any world.`)];
  const left = leftIn(reference);
  const end = left === undefined ? 'and is still a customer' : `and leaves in week ${left}`;
  const buys = lane.bought === 0 ? 'never buys' : `buys ${often(lane.bought)}`;
  const does = comingsAndGoings(reference, [buys]) || `${buys} ${end}`;
  const life =
    all === 1
      ? `Customer ${person} ${does}. Add a world to compare this life with.`
      : `Customer ${person} lives the same life in ${everywhere}: ${does}.`;
  const last = lives.map(({ states }) => states.bond.at(-1) ?? 0);
  const top = Math.max(...last);
  const warmest = last.indexOf(top);
  const isWarmer = endStatus(reference) === status.customer && top > (last[told.reference] ?? 0) + warmer;
  return isWarmer
    ? joined([plain(`${life} The bond ends warmest `), ...places(told, [warmest]), plain('.')])
    : [plain(life)];
}
