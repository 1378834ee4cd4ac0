/** Who talked with one person: asked of the runner for the only person who is selected, and told for the last weeks. */
import { formatCount } from '../../charts/format.ts';
import type { PersonLink } from '../../charts/population/places.ts';
import { placeOf } from '../../charts/population/population-state.ts';
import type { LifeWord } from '../../experiment/people/lives.ts';
import type { Population } from '../../experiment/results.ts';
import { rest } from '../../app/session/moments.ts';
import { Cancelled } from '../../runner/runner.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';

interface WordsOf {
  readonly person: number;
  /** By world. */
  readonly worlds: readonly (readonly LifeWord[])[];
}

/** A selection that changes again within so many milliseconds is not asked about. */
const restTime = 250;
/** How many weeks back words are shown. */
const talkWeeks = 26;

/** What was told and heard in the weeks up to a week: lines between those who have places, and all of it in words. */
export type Talk = (
  population: Population,
  world: number,
  week: number,
) => { readonly links: readonly PersonLink[]; readonly texts: readonly string[] };

/** Asks for the words of a person; the signal takes the question back. */
export async function askWords(
  runner: Runner,
  scenario: Scenario,
  person: number,
  signal: AbortSignal,
  answer: (talk: Talk) => void,
): Promise<void> {
  try {
    await rest(restTime, signal);
    const { lives } = await runner.lives(scenario, person, { signal });
    const words: WordsOf = { person, worlds: lives.map((life) => life.words) };
    if (!signal.aborted) answer((population, world, week) => talkOf(population, words, world, week));
  } catch (error) {
    // Without an answer there are no lines; the view of the person's life says what is wrong.
    if (!(error instanceof Cancelled)) answer(() => ({ links: [], texts: ['words could not be asked for'] }));
  }
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
