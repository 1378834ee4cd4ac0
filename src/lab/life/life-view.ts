/** All that the view of a life draws of one person, made once per answer of the runner. */
import type { ChartTable } from '../../charts/frame/chart-table.ts';
import type { ProgramStyle } from '../../charts/program-style.ts';
import { partingWeeks } from '../../experiment/people/lives.ts';
import type { Lives } from '../../experiment/people/lives.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';
import { headline } from './words/headline.ts';
import type { AnswerPart } from '../answer/answer-parts.ts';
import { weekWords } from './words/life-words.ts';
import { lanesOf } from './lanes/marks.ts';
import type { Lane } from './lanes/marks.ts';
import { tellingWeek } from './words/turns.ts';

export interface LifeView {
  readonly scenario: Scenario;
  readonly lives: Lives;
  readonly lanes: readonly Lane[];
  /** Worlds as they are called now. */
  readonly programs: readonly Program[];
  readonly styles: readonly ProgramStyle[];
  readonly reference: number;
  readonly subscription: boolean;
  /** By world: the week in which it parts from the reference. */
  readonly partings: readonly (number | undefined)[];
  readonly headline: readonly AnswerPart[];
  /** The week to look at first. */
  readonly telling: number;
}

export function lifeView(
  lives: Lives,
  scenario: Scenario,
  programs: readonly Program[],
  styles: readonly ProgramStyle[],
  reference: number,
): LifeView {
  const subscription = scenario.market.kind === 'subscription';
  const lanes = lanesOf(lives.lives, reference, subscription);
  return {
    scenario,
    lives,
    lanes,
    programs,
    styles,
    reference,
    subscription,
    partings: partingWeeks(lives, reference),
    headline: headline({ lives, lanes, programs, reference }),
    telling: tellingWeek(lives, reference),
  };
}

/** What happened in a week: worlds of equal words together. */
export function weekByWorlds(
  { lanes, lives, programs }: LifeView,
  week: number,
): { names: string; text: string }[] {
  const groups = new Map<string, number[]>();
  lanes.forEach((lane, world) => {
    const life = lives.lives[world];
    if (!life) return;
    const text = weekWords(lane, life, programs[world], week);
    groups.set(text, [...(groups.get(text) ?? []), world]);
  });
  return [...groups].map(([text, worlds]) => ({
    names:
      worlds.length === programs.length && programs.length > 1
        ? 'Every world'
        : worlds.map((world) => programs[world]?.name ?? '').join(', '),
    text,
  }));
}

/** The same in one line: "Week 61. No program, Random gifts: leaves: …. Outcome service: …" */
export const weekSentence = (view: LifeView, week: number): string =>
  `Week ${week}. ${weekByWorlds(view, week)
    .map(({ names, text }) => `${names}: ${text}.`)
    .join(' ')}`;

/** All weeks in which something happened in some world, as rows of a table. */
export function lifeTable(view: LifeView): ChartTable {
  const { lanes, lives, programs, styles } = view;
  const weeks = new Set(lanes.flatMap(({ marks }) => marks.map((mark) => mark.week)));
  return {
    caption: `All that happened to customer ${lives.person}, week by week`,
    columns: [
      { head: 'Week' },
      ...programs.map(({ name }, world) => ({ head: name, color: styles[world]?.color ?? '' })),
    ],
    rows: [...weeks]
      .sort((a, b) => a - b)
      .map((week) => ({
        name: `week ${week}`,
        cells: lanes.map((lane, world) => {
          const life = lives.lives[world];
          return life && lane.marks.some((mark) => mark.week === week)
            ? weekWords(lane, life, programs[world], week)
            : '';
        }),
      })),
  };
}
