/** "Find me someone who …": the questions in words. */
import type { FoundLives, LifeQuestion } from '../../experiment/life-search.ts';
import type { Lives } from '../../experiment/lives.ts';
import type { Program } from '../../scenario/scenario.ts';

const nameOf = (programs: readonly Program[], world: number): string => programs[world]?.name ?? '';

export function questionWords(question: LifeQuestion, programs: readonly Program[]): string {
  switch (question.kind) {
    case 'stayed':
      return `stayed because of ${nameOf(programs, question.world)}`;
    case 'left':
      return `left because of ${nameOf(programs, question.world)}`;
    case 'stayedLeft':
      return `stayed because of ${nameOf(programs, question.world)}, left under ${nameOf(programs, question.other)}`;
    case 'warmer':
      return `ends warmer by ${nameOf(programs, question.world)}, buys no more`;
    case 'demoted':
      return 'was demoted';
    case 'defended':
      return 'defended us';
    case 'returned':
      return 'came back';
    case 'same':
      return 'the same in every world';
  }
}

/** What it means, for the title of a button. */
export function questionTitle(question: LifeQuestion): string {
  switch (question.kind) {
    case 'stayed':
      return 'A customer at the end here, and gone in the reference';
    case 'left':
      return 'Gone at the end here, and a customer in the reference';
    case 'stayedLeft':
      return 'A customer at the end in the first world, gone in the second and in the reference';
    case 'warmer':
      return 'The bond ends at least 0.05 above the reference’s, with no purchase more';
    case 'demoted':
      return 'Fell to a lower tier, in some world';
    case 'defended':
      return 'Resisted a bad word, in some world';
    case 'returned':
      return 'Left and came back, in some world';
    case 'same':
      return 'Buys, has problems, joins and leaves in the same weeks in every world';
  }
}

const shownBy = { demoted: 'demotion', defended: 'defence', returned: 'return' } as const;

/** The first week in which a life answers a question that is about one moment. */
export function questionWeek({ kind }: LifeQuestion, { lives }: Lives): number | undefined {
  if (kind !== 'demoted' && kind !== 'defended' && kind !== 'returned') return undefined;
  const weeks = lives.flatMap(
    ({ events }) => events.find((event) => event.kind === shownBy[kind])?.week ?? [],
  );
  return weeks.length > 0 ? Math.min(...weeks) : undefined;
}

export const questionKey = (question: LifeQuestion): string => Object.values(question).join(' ');

/** The one after or before a person in a list, round and round; the first or the last for somebody who is not in it. */
export function neighbourIn(list: ArrayLike<number>, person: number, step: 1 | -1): number | undefined {
  if (list.length === 0) return undefined;
  const at = Array.prototype.indexOf.call(list, person);
  if (at < 0) return list[step > 0 ? 0 : list.length - 1];
  return list[(at + step + list.length) % list.length];
}

/** Those that somebody answers. */
export const answered = (lists: readonly FoundLives[]): readonly FoundLives[] =>
  lists.filter(({ people }) => people.length > 0);
