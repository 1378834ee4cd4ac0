/** The ready-made scenarios. An id is never removed or reused without a migration of links: old links work for ever. */
import { announcePresets } from './default-preset.ts';
import { airline } from './presets/airline.ts';
import { bank } from './presets/bank.ts';
import { carmaker } from './presets/carmaker.ts';
import { casino } from './presets/casino.ts';
import { cdnow } from './presets/cdnow.ts';
import { coffee } from './presets/coffee.ts';
import { contractors } from './presets/contractors.ts';
import { hotel } from './presets/hotel.ts';
import type { Preset } from './presets/preset.ts';
import { shop } from './presets/shop.ts';
import { telecom } from './presets/telecom.ts';
import { town } from './presets/town.ts';

export type { Preset } from './presets/preset.ts';

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

announcePresets(presets);

/** The preset of an id; undefined when there is none. */
export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
