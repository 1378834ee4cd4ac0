/** Only what differs from the parameter table: a parameter more, at its default, leaves all of this as it is. */
import { defaultLevers, defaultSettings } from '../model/parameters/parameters.ts';
import type { Levers, Settings } from '../model/parameters/parameters.ts';

/** The values that differ from their default, in the order of the defaults. Undefined stands for the default. */
function unusual<T extends object>(values: Partial<T>, defaults: T): Partial<T> {
  const names = Object.keys(defaults) as (keyof T)[];
  const differing = names.filter(
    (name) => values[name] !== undefined && JSON.stringify(values[name]) !== JSON.stringify(defaults[name]),
  );
  return Object.fromEntries(differing.map((name) => [name, values[name]])) as Partial<T>;
}

/** Only the levers that differ from their default, in the order of the table: the one form in which a scenario holds them. */
export const plainLevers = (levers: Partial<Levers>): Partial<Levers> => unusual(levers, defaultLevers);

/** The shared parameters that differ from their default, by group. */
export const plainSettings = ({ time, market, effects, mechanisms }: Settings) => ({
  time: unusual(time, defaultSettings.time),
  market: unusual(market, defaultSettings.market),
  effects: unusual(effects, defaultSettings.effects),
  mechanisms: unusual(mechanisms, defaultSettings.mechanisms),
});
