/** The ready-made scenarios. An id is never removed or reused without a migration of links: old links work for ever. */
import { airline } from './presets/airline.ts';
import { bank } from './presets/bank.ts';
import { cdnow } from './presets/cdnow.ts';
import { contractors } from './presets/contractors.ts';
import type { Preset } from './presets/preset.ts';
import { shop } from './presets/shop.ts';
import { town } from './presets/town.ts';
import type { Scenario } from './scenario.ts';

export type { Preset } from './presets/preset.ts';

/** In the order of a menu; the first is the default. */
export const presets: readonly Preset[] = [town, airline, shop, bank, contractors, cdnow];

export const defaultPreset: Preset = town;

/** The preset of an id; undefined when there is none. */
export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}

/** What the page opens with when its address says nothing. */
export const defaultScenario: Scenario = defaultPreset.scenario;
