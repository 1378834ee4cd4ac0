/** The sentence of a life that somebody leaves, joins or comes back to in some worlds and not in others. */
import type { Life } from '../../../experiment/people/lives.ts';
import { status } from '../../../model/state.ts';
import type { AnswerPart } from '../../answer/answer-parts.ts';
import { capital, grouped, joined, listed, places, plain, rest, subject } from './headline-parts.ts';
import type { LivesTold } from './headline-parts.ts';
import { spared, stayVerb, trigger } from './stay-words.ts';
import { laterCourse, leavingCourse, turnIn, turnsOf } from './turns.ts';

export function fateSentence(told: LivesTold, week: number): AnswerPart[] {
  const { lives, person } = told.lives;
  const worlds = told.programs.map((_, world) => world);
  const leavers = worlds.filter((world) => turnIn(lives[world], week)?.kind === 'leaving');
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
    ...courses(told, week, leavers).flatMap(([course, group], i) => [
      ...(i === 0 ? [] : [plain(', ')]),
      ...rest(told, group, group.length === leavers.length ? stayers.length : 0),
      plain(`${i === 0 ? ` customer ${person}` : ''} ${course}`),
    ]),
    plain('.'),
    ...laterSentence(told, week, stayers),
  ]);
}

/** Who stayed in a week and leaves later: " Under Points and tiers the customer leaves in week 90." */
function laterSentence(told: LivesTold, week: number, stayers: readonly number[]): AnswerPart[] {
  const course = (world: number) => {
    const life = told.lives.lives[world];
    return life && wasCustomer(life, week) ? laterCourse(life, week) : '';
  };
  const found = grouped(stayers, course).filter(([words]) => words !== '');
  if (found.length === 0) return [];
  const clauses = found.flatMap(([words, group], i) => [
    ...(i === 0 ? [] : [plain(', ')]),
    ...places(told, group),
    plain(`${i === 0 ? ' the customer' : ''} ${words}`),
  ]);
  return [plain(' '), ...capital(clauses), plain('.')];
}

const wasCustomer = ({ states }: Life, week: number): boolean => states.status[week + 1] === status.customer;

/** What becomes of those who leave in a week, worlds of equal courses together; where only some come back, who stays away is said. */
function courses({ lives }: LivesTold, week: number, leavers: readonly number[]): [string, number[]][] {
  const course = (world: number) => {
    const life = lives.lives[world];
    return life ? leavingCourse(life, week) : 'leaves';
  };
  const found = grouped(leavers, course);
  const isMixed = found.length > 1;
  return found.map(([words, group]) => [
    isMixed && words === 'leaves' ? 'leaves and stays away' : words,
    group,
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
  const found = courses(told, week, leavers);
  return joined([
    plain(`Week ${week}, ${life ? trigger(life, week) : 'a purchase'} `),
    ...places(told, leavers),
    plain(`: customer ${person} `),
    ...found.flatMap(([course, group], i) => [
      plain(`${i === 0 ? '' : ', '}${course}${found.length > 1 ? ' ' : ''}`),
      ...(found.length > 1 ? places(told, group) : []),
    ]),
    plain('. '),
    ...capital(rest(told, stayers, leavers.length)),
    plain(choices.length === 0 ? ' nothing is bought that week.' : ' it does not come up.'),
    ...laterSentence(told, week, stayers),
  ]);
}

const pluralOf = (verb: string): string =>
  verb.replace(/^(prevent|solve|outweigh|win|keep)s\b/, '$1').replace(/^is\b/, 'are');

/** Somebody joins or comes back in some worlds, and later or never in others. */
function joinSentence(told: LivesTold, week: number, worlds: readonly number[]): AnswerPart[] {
  const { lives, person } = told.lives;
  const turn = (world: number) => turnIn(lives[world], week);
  const here = worlds.filter((world) => turn(world) !== undefined);
  const others = worlds.filter((world) => turn(world) === undefined);
  const returns = here.some((world) => turn(world)?.kind === 'return');
  const later = (world: number) => {
    const life = lives[world];
    const next = life && turnsOf(life).find((turn) => turn.week > week && turn.kind !== 'leaving');
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
