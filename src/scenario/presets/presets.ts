/** The ready-made scenarios. An id is never removed or reused without a migration of links: old links work for ever. */
import { airline } from './airline.ts';
import { bank } from './bank.ts';
import { carmaker } from './carmaker.ts';
import { casino } from './casino.ts';
import { cdnow } from './cdnow.ts';
import { coffee } from './coffee.ts';
import { contractors } from './contractors.ts';
import { hotel } from './hotel.ts';
import type { Preset } from './preset.ts';
import { shop } from './shop.ts';
import type { Scenario } from '../scenario.ts';
import { telecom } from './telecom.ts';
import { town } from './town.ts';

export type { Preset } from './preset.ts';

/** In the order of a menu; the first is the default. */
export const presets: readonly Preset[] = [
  town,
  airline,
  casino,
  coffee,
  bank,
  contractors,
  hotel,
  telecom,
  shop,
  carmaker,
  cdnow,
];

export const defaultPreset: Preset = town;

/** What the page opens with when its address says nothing. */
export const defaultScenario: Scenario = defaultPreset.scenario;

/** The preset of an id; undefined when there is none. */
export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
