/** "Find me someone who …": the questions in words. */
import type { FoundLives, LifeQuestion } from '../../../experiment/people/life-search.ts';
import type { Life, LifeEvent, Lives } from '../../../experiment/people/lives.ts';
import type { Program } from '../../../scenario/scenario.ts';

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
      return `likes the firm better by ${nameOf(programs, question.world)}, buys no more`;
    case 'demoted':
      return 'was demoted';
    case 'defended':
      return 'defended us';
    case 'returned':
      return 'left and came back';
    case 'same':
      return 'the same in every world';
  }
}

/** What it means, for the title of a button. */
export function questionTitle(question: LifeQuestion): string {
  switch (question.kind) {
    case 'stayed':
      return 'A customer at the end here, and not in the reference; newcomers too';
    case 'left':
      return 'No customer at the end here, and one in the reference; newcomers too';
    case 'stayedLeft':
      return 'A customer at the end in the first world, gone in the second and in the reference';
    case 'warmer':
      return 'The bond ends at least 0.05 above the reference’s, with no purchase more';
    case 'demoted':
      return 'Fell to a lower tier, in some world';
    case 'defended':
      return 'Resisted a bad word, in some world';
    case 'returned':
      return 'Left after the start and came back later, in some world';
    case 'same':
      return 'Buys, has problems, joins and leaves in the same weeks in every world';
  }
}

/** The first week in which a life answers a question that is about one moment. */
export function questionWeek({ kind }: LifeQuestion, { lives }: Lives): number | undefined {
  if (kind !== 'demoted' && kind !== 'defended' && kind !== 'returned') return undefined;
  const weeks = lives.flatMap((life) => momentIn(life, kind) ?? []);
  return weeks.length > 0 ? Math.min(...weeks) : undefined;
}

function momentIn({ events }: Life, kind: 'demoted' | 'defended' | 'returned'): number | undefined {
  const first = (shown: LifeEvent['kind'], after = -1) =>
    events.find((event) => event.kind === shown && event.week > after)?.week;
  if (kind === 'demoted') return first('demotion');
  if (kind === 'defended') return first('defence');
  const left = first('leaving');
  return left === undefined ? undefined : first('return', left);
}

export const questionKey = (question: LifeQuestion): string => Object.values(question).join(' ');

/** Those that somebody answers. */
export const answered = (lists: readonly FoundLives[]): readonly FoundLives[] =>
  lists.filter(({ people }) => people.length > 0);
