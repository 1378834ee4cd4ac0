/** The sentence over the lanes: what of a life the programs changed, as far as the model recorded it. */
import type { Life, Lives } from '../../experiment/lives.ts';
import { partingWeeks } from '../../experiment/lives.ts';
import { status } from '../../model/state.ts';
import type { DecisionKind } from '../../model/world.ts';
import type { Program } from '../../scenario/scenario.ts';
import { inWords } from '../answer.ts';
import type { AnswerPart } from '../answer.ts';
import { reasonOf } from './life-words.ts';
import { endStatus } from './marks.ts';
import type { Lane } from './marks.ts';
import { occasionIn } from './occasions.ts';

export interface LivesTold {
  readonly lives: Lives;
  readonly lanes: readonly Lane[];
  readonly programs: readonly Program[];
  readonly reference: number;
}

const turns = new Set(['arrival', 'return', 'leaving']);

/** The first week in which somebody joins, comes back or leaves in some worlds and not in the others. */
export function fateWeek({ lives }: Lives): number | undefined {
  const all = lives.map(({ events }) => events.filter(({ kind }) => turns.has(kind)));
  const longest = Math.max(...all.map((turning) => turning.length));
  for (let k = 0; k < longest; k++) {
    const weeks = all.map((turning) => turning[k]?.week ?? Infinity);
    const kinds = all.map((turning) => turning[k]?.kind);
    const same = weeks.every((week) => week === weeks[0]) && kinds.every((kind) => kind === kinds[0]);
    if (!same) return Math.min(...weeks);
  }
  return undefined;
}

/** The week that the panel Why opens at: where fates part, else where lives part, else the first in which much happened. */
export function tellingWeek(lives: Lives, reference: number): number {
  const parting = partingWeeks(lives, reference).filter((week) => week !== undefined);
  const first = lives.lives[reference]?.events.find(({ kind }) => kind === 'problem' || turns.has(kind));
  const any = lives.lives[reference]?.decisions.find(({ what }) => what === 'choose');
  return fateWeek(lives) ?? (parting.length > 0 ? Math.min(...parting) : (first?.week ?? any?.week ?? 0));
}

export function headline(told: LivesTold): AnswerPart[] {
  const { lives } = told;
  const fate = fateWeek(lives);
  if (fate !== undefined) return fateSentence(told, fate);
  const parting = partingWeeks(lives, told.reference).filter((week) => week !== undefined);
  return parting.length > 0 ? behaviourSentence(told, Math.min(...parting)) : sameSentence(told);
}

const often = (count: number): string => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`);
const plain = (text: string): AnswerPart => ({ text });
/** Whether a world's firm does nothing at all, not even waste money. */
const isIdle = (program: Program): boolean =>
  program.family === 'none' && Object.keys(program.levers).length === 0;
/** A world as a subject: "doing nothing" where there is no program. */
const subject = ({ programs }: LivesTold, world: number): AnswerPart => {
  const program = programs[world];
  if (!program) return plain('one world');
  return { text: isIdle(program) ? 'doing nothing' : program.name, program: program.id };
};

function listed(parts: readonly (readonly AnswerPart[])[]): AnswerPart[] {
  return parts.flatMap((part, i) => [
    ...(i === 0 ? [] : [plain(i === parts.length - 1 ? ' and ' : ', ')]),
    ...part,
  ]);
}

/** Worlds as places: "without a program and under Random gifts and Outcome service". */
function places({ programs }: LivesTold, worlds: readonly number[]): AnswerPart[] {
  const all = worlds.flatMap((world) => programs[world] ?? []);
  const idle = all.filter(isIdle).map(({ id }) => [{ text: 'without a program', program: id }]);
  const named = all
    .filter((program) => !isIdle(program))
    .map(({ id, name }) => [{ text: name, program: id }]);
  const under = named.length > 0 ? [plain('under '), ...listed(named)] : [];
  return [...listed(idle), ...(idle.length > 0 && named.length > 0 ? [plain(' and ')] : []), ...under];
}

/** "in the other two worlds", where naming them would be a list of all that is left; else their names. */
function rest(told: LivesTold, worlds: readonly number[], named: number): AnswerPart[] {
  const isRest = named > 0 && named + worlds.length === told.programs.length;
  if (worlds.length === 1 || !isRest) return places(told, worlds);
  return [plain(`in the other ${inWords(worlds.length)} worlds`)];
}

const ordinals = ['', 'a', 'a second', 'a third', 'a fourth', 'a fifth'];

/** What brought the decision of a week about, in the life of somebody who left in it. */
function trigger(life: Life, week: number): string {
  const problems = life.events.filter((event) => event.kind === 'problem' && event.week <= week).length;
  switch (reasonOf(life, week)) {
    case 'failure':
      return `${ordinals[problems] ?? 'another'} problem`;
    case 'slow':
      return 'a slow solution';
    case 'rival':
      return 'a purchase lost to the rival’s offer';
    case 'demotion':
      return 'a lost status';
    case 'woken':
      return 'a sales call';
    case 'neighbours':
      return 'acquaintances have left';
    case 'feeling':
      return 'a purchase without much feeling';
    case 'drift':
    case undefined:
      return 'a purchase like any other';
  }
}

/** Said of somebody for whom the question whether to stay never came up. */
const spared = 'is spared the question';

/**
 * Why somebody stayed in a week in which they left elsewhere: a verb, as far as the dice tell it. Compared is the very occasion after
 * which they left there; whoever never had it was not asked.
 */
function stayVerb(life: Life, leaver: Life, week: number): string {
  const dice = ({ decisions }: Life, what: DecisionKind) =>
    decisions.filter((one) => one.week === week && one.what === what);
  const left = dice(leaver, 'leave').find(({ happened }) => happened);
  if (!left) return spared;
  const isAsked = dice(life, 'leave').some(({ index }) => index === left.index);
  const occasion = occasionIn(left);
  if (occasion === undefined) return isAsked ? 'outweighs it' : spared;
  const at = (one: Life, what: DecisionKind) => dice(one, what).filter((d) => occasionIn(d) === occasion);
  const came = (one: Life, what: DecisionKind) => at(one, what).some(({ happened }) => happened);
  const isBought = came(life, 'choose');
  if (reasonOf(leaver, week) === 'rival') return isBought ? 'wins it' : isAsked ? 'outweighs it' : spared;
  if (!isBought) return spared;
  if (came(leaver, 'problem')) {
    if (!came(life, 'problem')) return 'prevents it';
    if (came(life, 'solve') && !came(leaver, 'solve')) return 'solves it';
    if (came(leaver, 'slow') && !came(life, 'slow')) return 'solves it fast';
  }
  if (!isAsked) return spared;
  // There is nothing to outweigh where nothing went wrong.
  return ['drift', 'feeling'].includes(reasonOf(leaver, week) ?? 'drift') ? 'keeps them' : 'outweighs it';
}

/** Worlds of equal words together, in order. */
function grouped(worlds: readonly number[], words: (world: number) => string): [string, number[]][] {
  const groups = new Map<string, number[]>();
  for (const world of worlds) {
    const text = words(world);
    groups.set(text, [...(groups.get(text) ?? []), world]);
  }
  return [...groups];
}

function fateSentence(told: LivesTold, week: number): AnswerPart[] {
  const { lives, person } = { lives: told.lives.lives, person: told.lives.person };
  const turned = (world: number) =>
    lives[world]?.events.find((event) => event.week === week && turns.has(event.kind))?.kind;
  const worlds = told.programs.map((_, world) => world);
  const leavers = worlds.filter((world) => turned(world) === 'leaving');
  const [leaver] = leavers;
  const life = leaver === undefined ? undefined : lives[leaver];
  if (!life) return joinSentence(told, week, worlds);
  const stayers = worlds.filter((world) => !leavers.includes(world));
  const verb = (world: number) => {
    const own = lives[world];
    return own ? stayVerb(own, life, week) : spared;
  };
  if (stayers.every((world) => verb(world) === spared)) return sparedSentence(told, week, leavers, stayers);
  const clauses = grouped(stayers, verb).flatMap(([does, group], i) => [
    ...(i === 0 ? [] : [plain(', ')]),
    ...listed(group.map((world) => [subject(told, world)])),
    plain(` ${group.length > 1 ? pluralOf(does) : does}`),
  ]);
  return joined([
    plain(`Week ${week}, ${trigger(life, week)}. `),
    ...capital(clauses),
    plain('; '),
    ...rest(told, leavers, stayers.length),
    plain(` customer ${person} leaves.`),
  ]);
}

/** What led to leaving never happened in the worlds of those who stayed. */
function sparedSentence(
  told: LivesTold,
  week: number,
  leavers: readonly number[],
  stayers: readonly number[],
): AnswerPart[] {
  const { lives, person } = told.lives;
  const choices = stayers.flatMap(
    (world) => lives[world]?.decisions.filter((one) => one.week === week && one.what === 'choose') ?? [],
  );
  const life = lives[leavers[0] ?? 0];
  return joined([
    plain(`Week ${week}, ${life ? trigger(life, week) : 'a purchase'} `),
    ...places(told, leavers),
    plain(`: customer ${person} leaves. `),
    ...capital(rest(told, stayers, leavers.length)),
    plain(choices.length === 0 ? ' nothing is bought that week.' : ' it does not come up.'),
  ]);
}

const pluralOf = (verb: string): string =>
  verb.replace(/^(prevent|solve|outweigh|win|keep)s\b/, '$1').replace(/^is\b/, 'are');

/** Somebody joins or comes back in some worlds, and later or never in others. */
function joinSentence(told: LivesTold, week: number, worlds: readonly number[]): AnswerPart[] {
  const { lives, person } = { lives: told.lives.lives, person: told.lives.person };
  const turn = (world: number) => lives[world]?.events.find((e) => e.week === week && turns.has(e.kind));
  const here = worlds.filter((world) => turn(world) !== undefined);
  const others = worlds.filter((world) => turn(world) === undefined);
  const returns = here.some((world) => turn(world)?.kind === 'return');
  const later = (world: number) => {
    const next = lives[world]?.events.find((e) => e.week > week && turns.has(e.kind) && e.kind !== 'leaving');
    return next ? `in week ${next.week}` : 'never';
  };
  return joined([
    plain(`Week ${week}: customer ${person} ${returns ? 'comes back' : 'joins'} `),
    ...places(told, here),
    ...grouped(others, later).flatMap(([when, group]) => [
      plain('; '),
      ...rest(told, group, group.length === others.length ? here.length : 0),
      plain(` ${when}`),
    ]),
    plain('.'),
  ]);
}

/** Nobody leaves or joins differently, but other things differ. */
function behaviourSentence(told: LivesTold, week: number): AnswerPart[] {
  const { lives, person } = { lives: told.lives.lives, person: told.lives.person };
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
      : [plain(`From week ${week} on lives part. `)];
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

function endsAlike({ lives }: LivesTold, person: number): string {
  const ends = new Set(lives.lives.map(endStatus));
  const [end] = ends;
  return ends.size === 1 && end === status.customer
    ? 'Still a customer in all of them.'
    : ends.size === 1 && end === status.gone
      ? `Customer ${person} leaves in all of them.`
      : '';
}

/** How much warmer the bond must end to be worth a word. */
const warmer = 0.02;

function sameSentence(told: LivesTold): AnswerPart[] {
  const { lives, person } = told.lives;
  const all = lives.length;
  const reference = lives[told.reference];
  const lane = told.lanes[told.reference];
  const everywhere = all === 2 ? 'both worlds' : `all ${inWords(all)} worlds`;
  if (!reference || !lane) return [plain(`Nothing is known of customer ${person}.`)];
  if (reference.states.status.every((state) => state === status.prospect))
    return [plain(`Customer ${person} never becomes a customer, in any world.`)];
  const end = endStatus(reference) === status.customer ? 'and is still a customer' : 'and leaves in the end';
  const buys = lane.bought === 0 ? 'never buys' : `buys ${often(lane.bought)}`;
  const life =
    all === 1
      ? `Customer ${person} ${buys} ${end}. Add a world to compare this life with.`
      : `Customer ${person} lives the same life in ${everywhere}: ${buys} ${end}.`;
  const last = lives.map(({ states }) => states.bond.at(-1) ?? 0);
  const top = Math.max(...last);
  const warmest = last.indexOf(top);
  const isWarmer = endStatus(reference) === status.customer && top > (last[told.reference] ?? 0) + warmer;
  return isWarmer
    ? joined([plain(`${life} The bond ends warmest `), ...places(told, [warmest]), plain('.')])
    : [plain(life)];
}

/** With a capital letter, unless it opens with a program's own name. */
function capital(parts: readonly AnswerPart[]): AnswerPart[] {
  const [first, ...others] = parts;
  return first
    ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others]
    : [];
}

/** Neighbouring pieces of plain text in one, without loose ends. */
function joined(parts: readonly AnswerPart[]): AnswerPart[] {
  const whole: AnswerPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && last.program === undefined && part.program === undefined)
      whole[whole.length - 1] = plain(last.text + part.text);
    else if (part.text !== '') whole.push(part);
  }
  const last = whole.at(-1);
  if (last) whole[whole.length - 1] = { ...last, text: last.text.trimEnd() };
  return whole;
}
