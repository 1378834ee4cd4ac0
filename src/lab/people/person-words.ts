/** Who talked with one person, told for the last weeks. */
import { formatCount } from '../../charts/format.ts';
import type { PersonLink } from '../../charts/population/places.ts';
import { placeOf } from '../../charts/population/population-state.ts';
import type { LifeWord } from '../../experiment/people/lives.ts';
import type { Population } from '../../experiment/results.ts';
import type { Runner, StopSignal } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';

interface WordsOf {
  readonly person: number;
  /** By world. */
  readonly worlds: readonly (readonly LifeWord[])[];
}

/** How many weeks back words are shown. */
const talkWeeks = 26;

/** What was told and heard in the weeks up to a week: lines between those who have places, and all of it in words. */
export type Talk = (
  population: Population,
  world: number,
  week: number,
) => { readonly links: readonly PersonLink[]; readonly texts: readonly string[] };

/** What a person told and heard in every world. */
export async function talkWith(
  runner: Runner,
  scenario: Scenario,
  person: number,
  signal: StopSignal,
): Promise<Talk> {
  const { lives } = await runner.lives(scenario, person, { signal });
  const words: WordsOf = { person, worlds: lives.map((life) => life.words) };
  return (population, world, week) => talkOf(population, words, world, week);
}

function talkOf(
  population: Population,
  { person, worlds }: WordsOf,
  world: number,
  week: number,
): ReturnType<Talk> {
  const words = (worlds[world] ?? []).filter((one) => one.week < week && one.week >= week - talkWeeks);
  const links = words.flatMap(({ from, to, kind, resisted }): PersonLink[] => {
    const [a, b] = [placeOf(population, from), placeOf(population, to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, kind, resisted }];
  });
  const count = (which: (word: LifeWord) => boolean) => formatCount(words.filter(which).length);
  const heard = words.filter((word) => word.to === person);
  const resisted = heard.filter((word) => word.resisted).length;
  const bad = count((word) => word.to === person && word.kind === 'bad');
  const text =
    words.length === 0
      ? 'no words'
      : `heard ${count((word) => word.to === person && word.kind === 'good')} good, ${bad} bad` +
        (resisted > 0 ? ` (${formatCount(resisted)} resisted)` : '') +
        `, told ${count((word) => word.from === person && word.kind !== 'left')}`;
  return { links, texts: [`${text} in ${talkWeeks} weeks`, text] };
}
