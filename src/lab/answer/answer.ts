/**
 * The sentence above the worlds: what is true of them at one week, and no more than the intervals allow.
 *
 * It gives no verdict before all runs are in. Then a world has earned or cost more than the reference where 0 lies outside the interval of
 * the difference; what is neither "cannot be told apart". "Most" needs the interval of the best minus the second, and of the best minus each
 * other world, to exclude 0, and the first of these stands behind the word.
 */
import { formatDifference } from '../../charts/format.ts';
import type { NumberFormat } from '../../charts/format.ts';
import { isClear, pairedDifference } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { inWords, joined, listed, subject } from './answer-parts.ts';
import type { AnswerPart, Compared } from './answer-parts.ts';

/** One outcome at one week: `values[world][replication]`. */
export type WeekValues = readonly (readonly number[])[];

export interface AnswerQuestion extends Compared {
  readonly week: number;
  readonly profit: WeekValues;
  /** Left out where there is no room for it. */
  readonly customers?: WeekValues | undefined;
}

/** How the worlds rank on one outcome. */
interface Ranking {
  /** Worlds clearly above and below the reference. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** The one world that clearly has the largest value, and the second after it. */
  readonly leader: number | undefined;
  readonly second: number;
  /** The worlds that cannot be told apart from the largest, when each of them is clearly above all the rest. */
  readonly leaders: readonly number[];
  /** False where not a single pair of worlds differs clearly. */
  readonly apart: boolean;
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Undefined where there is nothing to say: fewer than two replications, or values that are not numbers. */
export function ranking(values: WeekValues, reference: number): Ranking | undefined {
  const replications = Math.min(...values.map((row) => row.length));
  if (values.length < 2 || replications < 2 || !values.every((row) => row.every(Number.isFinite)))
    return undefined;
  const worlds = values.map((_, world) => world);
  const clearlyAbove = (a: number, b: number) => {
    const difference = pairedDifference(values[a] ?? [], values[b] ?? []);
    return isClear(difference) && difference.mean > 0;
  };
  const byMean = worlds.toSorted((a, b) => mean(values[b] ?? []) - mean(values[a] ?? []));
  const best = byMean[0] ?? 0;
  const tied = worlds.filter((w) => !clearlyAbove(best, w));
  const rest = worlds.filter((w) => !tied.includes(w));
  const leads = rest.length > 0 && tied.every((t) => rest.every((r) => clearlyAbove(t, r)));
  return {
    above: worlds.filter((w) => clearlyAbove(w, reference)),
    below: worlds.filter((w) => clearlyAbove(reference, w)),
    leader: leads && tied.length === 1 ? best : undefined,
    second: byMean[1] ?? 0,
    leaders: leads ? tied : [],
    apart: worlds.some((a) => worlds.some((b) => clearlyAbove(a, b))),
  };
}

export function answer(question: AnswerQuestion): AnswerPart[] {
  const { programs, week, reference } = question;
  if (week === 0)
    return [{ text: programs.length === 1 ? 'Nothing has happened yet.' : sameStart(programs.length) }];
  const profit = ranking(question.profit, reference);
  const customers = question.customers && ranking(question.customers, reference);
  const when = `After ${week} ${week === 1 ? 'week' : 'weeks'}`;
  if (programs.length < 2) return [{ text: `${when}, one world alone: add another to compare it with.` }];
  if (!profit && !customers)
    return [{ text: `${when} of one run, nothing can be told apart: it takes more runs.` }];
  const sentences = [
    profit && profitClause(question, profit),
    customers && customersClause(question, customers),
  ].filter((clause) => clause !== undefined);
  const [first = [], ...others] = sentences;
  return joined([
    { text: `${when}, ` },
    ...first,
    { text: '.' },
    ...others.flatMap((clause) => [{ text: ' ' }, ...startingSentence(clause), { text: '.' }]),
  ]);
}

const sameStart = (worlds: number) => `At the start all ${inWords(worlds)} worlds are the same.`;

/** The number behind a "most": the best minus the second. */
function behind(
  question: AnswerQuestion,
  values: WeekValues,
  { leader, second }: Ranking,
  format: NumberFormat,
) {
  const difference: Estimate = pairedDifference(values[leader ?? 0] ?? [], values[second] ?? []);
  const { value, spread } = formatDifference(difference, format);
  const unit = format === 'share' ? 'in 100 customers' : 'per head';
  const name = question.programs[second]?.name ?? '';
  return { text: ` (${value} ${spread})`, note: `${unit}, against ${name}, the second` };
}

/** Who earned more than the reference, who less, and who neither: losses as plainly as gains. */
function profitClause(question: AnswerQuestion, ranks: Ranking): AnswerPart[] {
  const { programs, reference } = question;
  const { above, below, leader } = ranks;
  const others = [...programs.keys()].filter((world) => world !== reference);
  const unclear = others.filter((world) => !above.includes(world) && !below.includes(world));
  const base = programs[reference];
  if (!base) return [];
  const nothing = base.family === 'none';
  const noun = nothing ? 'program' : 'world';
  const isMany = (worlds: readonly number[]) => worlds.length > 1 && worlds.length < others.length;
  const who = (worlds: readonly number[]): AnswerPart[] =>
    worlds.length === others.length && others.length > 1
      ? [{ text: nothing ? 'every program' : 'every other world' }]
      : listed(programs, worlds, noun);
  /** The name of the reference is said once. */
  const thanBase = (isFirst: boolean) => (isFirst ? [{ text: ' than ' }, subject(base)] : []);

  const clauses: AnswerPart[][] = [];
  if (above.length > 0) {
    const many = isMany(above);
    const paid = ` ${many ? 'have' : 'has'} paid for ${many ? 'themselves' : 'itself'}`;
    const best = leader === undefined || above.length < 2 ? undefined : programs[leader];
    clauses.push([
      ...who(above),
      ...(nothing ? [{ text: paid }] : [{ text: ' earned more' }, ...thanBase(true)]),
      ...(best
        ? [
            { text: ', ' },
            subject(best),
            { text: ' most' },
            behind(question, question.profit, ranks, 'money'),
          ]
        : []),
    ]);
  }
  if (below.length > 0) {
    const lost = ` cost more than ${isMany(below) ? 'they' : 'it'} brought`;
    clauses.push([
      ...who(below),
      ...(nothing ? [{ text: lost }] : [{ text: ' earned less' }, ...thanBase(clauses.length === 0)]),
    ]);
  }
  if (unclear.length > 0) {
    const isAll = unclear.length === others.length;
    const apart = ` ${isAll && others.length > 1 ? 'can' : 'cannot'} be told apart from `;
    clauses.push([
      ...(isAll && others.length > 1
        ? [{ text: `no ${nothing ? 'program' : 'other world'}` }]
        : who(unclear)),
      { text: apart },
      nothing || clauses.length === 0 ? subject(base) : { text: 'it' },
      ...(isAll ? [{ text: ' in profit' }] : []),
    ]);
  }
  return clauses.flatMap((clause, i) => (i === 0 ? clause : [{ text: '; ' }, ...clause]));
}

function customersClause(question: AnswerQuestion, ranks: Ranking): AnswerPart[] {
  const { programs, customers = [] } = question;
  const { leader, leaders, apart } = ranks;
  const best = leader === undefined ? undefined : programs[leader];
  if (best) {
    const keeps = programs.length > 2 ? ' keeps the most customers' : ' keeps more customers';
    return [subject(best), { text: keeps }, behind(question, customers, ranks, 'share')];
  }
  if (leaders.length > 1) {
    const rest = programs.filter((_, world) => !leaders.includes(world));
    const [only] = rest;
    return [
      ...listed(programs, leaders, 'world'),
      { text: ' keep more customers than ' },
      rest.length === 1 && only ? subject(only) : { text: 'the rest' },
    ];
  }
  if (!apart) {
    const all = programs.length === 2 ? 'the two worlds' : `all ${inWords(programs.length)} worlds`;
    return [{ text: `in customers kept, ${all} cannot be told apart` }];
  }
  return [{ text: 'in customers kept, no world is clearly ahead of all others' }];
}

/** With a capital letter, unless it opens with the name of a program, which is written as its owner wrote it. */
function startingSentence(clause: readonly AnswerPart[]): AnswerPart[] {
  const [first, ...rest] = clause;
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : [];
}
