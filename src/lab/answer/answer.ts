/**
 * The sentence above the worlds: what is true of them at one week, and no more than the intervals allow.
 *
 * A superlative needs the paired interval of the best minus each other world to exclude 0; "clearly" needs 0 outside the
 * interval of the difference; what is neither "cannot be told apart".
 */
import { isClear, pairedDifference } from '../../experiment/figures/statistics.ts';
import type { Program } from '../../scenario/scenario.ts';

/** A piece of the sentence; with `program`, the name of that world. */
export interface AnswerPart {
  readonly text: string;
  readonly program?: string;
}

/** One outcome at one week: `values[world][replication]`. */
export type WeekValues = readonly (readonly number[])[];

export interface AnswerQuestion {
  readonly programs: readonly Pick<Program, 'id' | 'name' | 'family'>[];
  /** Index of the reference world. */
  readonly reference: number;
  readonly week: number;
  readonly profit: WeekValues;
  readonly customers: WeekValues;
  /** Left out until the stress tests are in, and where there is no room for it. */
  readonly steadfast?: WeekValues | undefined;
  /** The same with one stress test left out, for each of them: none of them decides alone who is called most steadfast. */
  readonly steadfastWithout?: readonly WeekValues[] | undefined;
}

/** How the worlds rank on one outcome. */
interface Ranking {
  /** Worlds clearly above and below the reference. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** The one world that clearly has the largest value. */
  readonly leader: number | undefined;
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
    leaders: leads ? tied : [],
    apart: worlds.some((a) => worlds.some((b) => clearlyAbove(a, b))),
  };
}

export function answer(question: AnswerQuestion): AnswerPart[] {
  const { programs, week } = question;
  if (week === 0)
    return [{ text: programs.length === 1 ? 'Nothing has happened yet.' : sameStart(programs.length) }];
  const profit = ranking(question.profit, question.reference);
  const customers = ranking(question.customers, question.reference);
  const when = `After ${week} ${week === 1 ? 'week' : 'weeks'}`;
  if (programs.length < 2) return [{ text: `${when}, one world alone: add another to compare it with.` }];
  if (!profit && !customers) return [{ text: `${when} of one run, nothing can be told apart yet.` }];
  const same = profit?.above.length === 1 && profit.above[0] === customers?.leader;
  if (profit && customers && same) {
    // One world leads in both: its name once.
    const [, ...keeps] = customersClause(question, customers);
    const sentence = [...profitClause(question, profit), { text: ' and' }, ...keeps, { text: '.' }];
    return joined([{ text: `${when}, ` }, ...sentence]);
  }
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

/** The sentence as plain text, for screen readers, exports and titles. */
export const plainAnswer = (parts: readonly AnswerPart[]): string => parts.map((part) => part.text).join('');

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
export const inWords = (count: number): string => numberWords[count] ?? String(count);

const sameStart = (worlds: number) => `At the start all ${inWords(worlds)} worlds are the same.`;

/** A world as the subject of a clause. "No program keeps" would say the opposite of what is meant. */
function subject({ programs }: AnswerQuestion, world: number): AnswerPart {
  const program = programs[world];
  if (!program) return { text: 'one world' };
  return { text: program.family === 'none' ? 'doing nothing' : program.name, program: program.id };
}

function list(question: AnswerQuestion, worlds: readonly number[]): AnswerPart[] {
  return worlds.flatMap((world, i) => [
    ...(i === 0 ? [] : [{ text: i === worlds.length - 1 ? ' and ' : ', ' }]),
    subject(question, world),
  ]);
}

function profitClause(question: AnswerQuestion, { above, below, leader }: Ranking): AnswerPart[] {
  const others = question.programs.length - 1;
  const reference = question.programs[question.reference];
  const againstNothing = reference?.family === 'none';
  const lead =
    leader !== undefined && above.length > 1
      ? [{ text: ', ' }, subject(question, leader), { text: ' most' }]
      : [];

  if (above.length > 0) {
    const who = above.length === others && others > 1 ? everyOther(againstNothing) : list(question, above);
    const many = above.length > 1 && above.length < others;
    if (againstNothing) {
      return [
        ...who,
        { text: ` ${many ? 'have' : 'has'} clearly paid for ${many ? 'themselves' : 'itself'}` },
        ...lead,
      ];
    }
    return [
      ...who,
      { text: ` clearly ${many ? 'earn' : 'earns'} more than ` },
      subject(question, question.reference),
      ...lead,
    ];
  }
  if (below.length === others) {
    const who = others > 1 ? everyOther(againstNothing) : list(question, below);
    return againstNothing
      ? [...who, { text: ' has clearly cost more than it brought' }]
      : [...who, { text: ' clearly earns less than ' }, subject(question, question.reference)];
  }
  if (others === 1) {
    const other = question.reference === 0 ? 1 : 0;
    return [
      subject(question, other),
      { text: ' and ' },
      subject(question, question.reference),
      { text: ' cannot be told apart in profit' },
    ];
  }
  return againstNothing
    ? // “No program” is the name of a world.
      [{ text: `none of the ${inWords(others)} programs has clearly paid off` }]
    : [{ text: 'no world clearly earns more than ' }, subject(question, question.reference)];
}

const everyOther = (againstNothing: boolean): AnswerPart[] => [
  { text: againstNothing ? 'every program' : 'every other world' },
];

function customersClause(question: AnswerQuestion, { leader, leaders, apart }: Ranking): AnswerPart[] {
  const worlds = question.programs.length;
  if (leader !== undefined) {
    const keeps = worlds > 2 ? ' keeps the most customers' : ' keeps more customers';
    return [subject(question, leader), { text: keeps }, ...steadfastClause(question, leader)];
  }
  if (leaders.length === 2) {
    return [...list(question, leaders), { text: ' keep the most customers and cannot be told apart' }];
  }
  if (leaders.length > 2) return [...list(question, leaders), { text: ' keep more customers than the rest' }];
  if (!apart) {
    const all = worlds === 2 ? 'the two worlds' : `all ${inWords(worlds)} worlds`;
    return [{ text: `in customers kept, ${all} cannot be told apart` }];
  }
  return [{ text: 'which world keeps the most customers is unclear' }];
}

function steadfastClause(question: AnswerQuestion, keeper: number): AnswerPart[] {
  const leaderOf = (values: WeekValues) => ranking(values, question.reference)?.leader;
  const leader = question.steadfast && leaderOf(question.steadfast);
  if (leader === undefined || question.steadfastWithout?.some((values) => leaderOf(values) !== leader))
    return [];
  const two = question.programs.length === 2;
  if (leader === keeper)
    return [{ text: two ? ', and more steadfast ones' : ', and the most steadfast ones' }];
  return [
    { text: ', ' },
    subject(question, leader),
    { text: two ? ' more steadfast ones' : ' the most steadfast ones' },
  ];
}

/** With a capital letter, unless it opens with the name of a program, which is written as its owner wrote it. */
function startingSentence(clause: readonly AnswerPart[]): AnswerPart[] {
  const [first, ...rest] = clause;
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : [];
}

/** Neighbouring pieces of plain text in one. */
function joined(parts: readonly AnswerPart[]): AnswerPart[] {
  const whole: AnswerPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && last.program === undefined && part.program === undefined) {
      whole[whole.length - 1] = { text: last.text + part.text };
    } else whole.push(part);
  }
  return whole;
}
