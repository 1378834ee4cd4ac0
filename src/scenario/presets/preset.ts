import { defaultSettings } from '../../model/parameters/parameters.ts';
import type { Effects, Market, MarketEvent, Mechanisms, Time } from '../../model/parameters/parameters.ts';
import type { Budget, Program, Scenario } from '../scenario.ts';
import { knownLevers, knownSolution } from '../known-levers.ts';
import written from './written/solved-levers.json' with { type: 'json' };

const solvedLevers = knownLevers(written);

/** What somebody reads who has never heard of it. */
interface PresetNote {
  /** One sentence: who the customers are, what they buy, how often. */
  readonly market: string;
  /** What stands in sources, each named. */
  readonly published: string;
  /** What nobody has measured, and was set by judgement. */
  readonly judged: string;
}

/** A ready-made scenario. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** What it asks, in one line for a menu. */
  readonly summary: string;
  readonly note: PresetNote;
  /** The chart that it is there for, by its id in the Lab's menu, if that is another than differences week by week. */
  readonly chart?: string;
  readonly scenario: Scenario;
}

/** What a preset says; whatever it leaves out keeps the default of the parameter table. */
export interface PresetParts {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly note: PresetNote;
  readonly chart?: string;
  readonly seed: string;
  readonly replications?: number;
  readonly time?: Partial<Time>;
  readonly market?: Partial<Market>;
  readonly effects?: Partial<Effects>;
  readonly mechanisms?: Partial<Mechanisms>;
  /** Of `perCustomerYear`, money a year and customer of the no-program world. */
  readonly budget?: Partial<Budget>;
  readonly programs: readonly Program[];
  /** Id of the program that the others are compared with; without it the first. */
  readonly reference?: string;
  readonly events?: readonly MarketEvent[];
}

export function preset(parts: PresetParts): Preset {
  const { id, title, summary, note, seed, programs } = parts;
  const scenario: Scenario = {
    format: 1,
    preset: id,
    title,
    seed,
    replications: parts.replications ?? 20,
    time: { ...defaultSettings.time, ...parts.time },
    market: { ...defaultSettings.market, ...parts.market },
    effects: { ...defaultSettings.effects, ...parts.effects },
    mechanisms: { ...defaultSettings.mechanisms, ...parts.mechanisms },
    budget: { mode: 'equal', perCustomerYear: 8, solvedFor: '', solutions: {}, ...parts.budget },
    programs,
    reference: parts.reference ?? programs[0]?.id ?? '',
    events: parts.events ?? [],
  };
  // The levers that the budget decides stand at what the solver found; without an answer at what the preset says.
  const solved = knownSolution(scenario, solvedLevers) ?? scenario;
  return {
    id,
    title,
    summary,
    note,
    scenario: solved,
    ...(parts.chart !== undefined && { chart: parts.chart }),
  };
}
