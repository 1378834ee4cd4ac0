/** When somebody joins, leaves and comes back, and the first week in which worlds differ in that. */
import type { Life, LifeEvent, Lives } from '../../../experiment/people/lives.ts';
import { partingWeeks } from '../../../experiment/people/lives.ts';

const kinds = new Set<LifeEvent['kind']>(['arrival', 'return', 'leaving']);

/** The turns of a life, in order: joining, leaving, coming back. */
export const turnsOf = ({ events }: Life): LifeEvent[] => events.filter(({ kind }) => kinds.has(kind));

/** The turn of a week, if it has one. */
export const turnIn = (life: Life | undefined, week: number): LifeEvent | undefined =>
  life && turnsOf(life).find((turn) => turn.week === week);

/** The first week in which somebody joins, comes back or leaves in some worlds and not in the others. */
export function fateWeek({ lives }: Lives): number | undefined {
  const all = lives.map(turnsOf);
  const longest = Math.max(...all.map((turning) => turning.length));
  for (let k = 0; k < longest; k++) {
    const weeks = all.map((turning) => turning[k]?.week ?? Infinity);
    const whats = all.map((turning) => turning[k]?.kind);
    const same = weeks.every((week) => week === weeks[0]) && whats.every((what) => what === whats[0]);
    if (!same) return Math.min(...weeks);
  }
  return undefined;
}

/** The week that the panel of dice opens at: where fates part, else where lives part, else the first in which much happened. */
export function tellingWeek(lives: Lives, reference: number): number {
  const parting = partingWeeks(lives, reference).filter((week) => week !== undefined);
  const first = lives.lives[reference]?.events.find(({ kind }) => kind === 'problem' || kinds.has(kind));
  const any = lives.lives[reference]?.decisions.find(({ what }) => what === 'choose');
  return fateWeek(lives) ?? (parting.length > 0 ? Math.min(...parting) : (first?.week ?? any?.week ?? 0));
}

/** From a week on in which somebody leaves: "leaves and comes back in week 60"; "leaves" when they stay away. */
export function leavingCourse(life: Life, week: number): string {
  const later = turnsOf(life).filter((turn) => turn.week > week);
  return inOrder([
    'leaves',
    ...later.map((turn) =>
      turn.kind === 'leaving' ? `leaves again in week ${turn.week}` : `comes back in week ${turn.week}`,
    ),
  ]);
}

/** What somebody who stayed in a week does later: "leaves in week 90"; '' for whoever stays to the end. */
export function laterCourse(life: Life, week: number): string {
  const later = turnsOf(life).filter((turn) => turn.week > week);
  return inOrder(
    later.map((turn, k) =>
      turn.kind === 'leaving'
        ? `leaves ${k > 0 ? 'again ' : ''}in week ${turn.week}`
        : `comes back in week ${turn.week}`,
    ),
  );
}

/** The turns of a life in which somebody comes back: "leaves in week 31 and comes back in week 60"; '' for all other lives. */
export function comingsAndGoings(life: Life, before: readonly string[] = []): string {
  const turns = turnsOf(life);
  if (!turns.some(({ kind }) => kind === 'return')) return '';
  const said = turns.map(({ kind, week }, k) => {
    const isAgain = turns.slice(0, k).some((turn) => turn.kind === 'leaving');
    if (kind === 'leaving') return `leaves ${isAgain ? 'again ' : ''}in week ${week}`;
    return `${kind === 'return' ? 'comes back' : 'joins'} in week ${week}`;
  });
  return inOrder([...before, ...said]);
}

const inOrder = (said: readonly string[]): string =>
  said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1) ?? ''}`;
