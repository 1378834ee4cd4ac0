/** Who talked with one person: asked of the runner for the only person who is selected, and told for the last weeks. */
import { formatCount } from '../charts/format.ts';
import type { PersonLink } from '../charts/population-places.ts';
import { placeOf } from '../charts/population-state.ts';
import type { LifeWord } from '../experiment/lives.ts';
import type { Population } from '../experiment/results.ts';
import { Cancelled } from '../runner/runner.ts';
import type { Runner } from '../runner/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface WordsOf {
  readonly person: number;
  /** By world. */
  readonly worlds: readonly (readonly LifeWord[])[];
}

/** A selection that changes again within so many milliseconds is not asked about. */
const restTime = 250;
/** How many weeks back words are shown. */
const talkWeeks = 13;

/** Asks for the words of a person; returns what takes the question back. */
export function askWords(
  runner: Runner,
  scenario: Scenario,
  person: number,
  answer: (words: WordsOf) => void,
): () => void {
  const stop = new AbortController();
  const ask = async () => {
    try {
      const { lives } = await runner.lives(scenario, person, { signal: stop.signal });
      if (!stop.signal.aborted) answer({ person, worlds: lives.map(({ words }) => words) });
    } catch (error) {
      // Without an answer there are no lines; the view of the person's life says what is wrong.
      if (!(error instanceof Cancelled)) answer({ person, worlds: [] });
    }
  };
  const timer = setTimeout(() => void ask(), restTime);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

/** What was told and heard in the weeks up to `week`: lines between those who have places, and all of it in words. */
export function talkOf(
  population: Population,
  { person, worlds }: WordsOf,
  world: number,
  week: number,
): { readonly links: readonly PersonLink[]; readonly texts: readonly string[] } {
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
