/** Every parameter of the table does something: changed within its plausible range, it changes some world to the bit. */
import { expect, it } from 'vitest';
import { worldFingerprint } from '../../../src/experiment/fingerprint.ts';
import { eventsTable, leversTable, sharedTables } from '../../../src/model/parameters/parameters.ts';
import type { LeverKey, Parameter, ParameterValue } from '../../../src/model/parameters/parameters.ts';
import { presets } from '../../../src/scenario/presets/presets.ts';
import { advance } from '../support/trials.ts';
import { rich, small } from '../support/rich-scenarios.ts';
import type { SmallScenario } from '../support/rich-scenarios.ts';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { Simulation } from '../../../src/model/simulation.ts';

const scenarios: readonly SmallScenario[] = [...rich, ...presets.map((preset) => small(preset.scenario))];

function fingerprint({ time, market, effects, mechanisms, programs, events }: SmallScenario): string {
  const settings = { time, market, effects, mechanisms };
  const simulation = runToEnd(Simulation.start(settings, programs, events, 'dead', 0));
  return advance(simulation, time.weeks).worlds.map(worldFingerprint).join();
}

const untouched = scenarios.map(fingerprint);

/** Other values than the present one that a person may well choose. */
function others(parameter: Parameter, present: ParameterValue | undefined): ParameterValue[] {
  const candidates = (): ParameterValue[] => {
    switch (parameter.kind) {
      case 'number':
        return [...parameter.plausible, parameter.integer ? 3 : (parameter.min + parameter.max) / 2];
      case 'switch':
        return [true, false];
      case 'choice':
        return [...parameter.choices];
      case 'counts':
        return [[0, 40, 10]];
      case 'tiers':
        return [[{ name: 'Only', spend: 300, cost: 1 }]];
    }
  };
  return candidates().filter((value) => JSON.stringify(value) !== JSON.stringify(present));
}

/** Whether any of some changed scenarios differs from the untouched one. */
const lives = (changed: readonly (readonly [index: number, scenario: () => SmallScenario])[]): boolean =>
  changed.some(([index, scenario]) => fingerprint(scenario()) !== untouched[index]);

/** What to do about one that seems dead only because another, at its neutral default, keeps it asleep. */
const wake =
  'nothing reads it, or what it needs is off: turn that on in test/model/support/rich-scenarios.ts';

it('finds no shared parameter that changes nothing', () => {
  const dead: string[] = [];
  for (const [group, table] of Object.entries(sharedTables))
    for (const [name, parameter] of Object.entries(table) as [string, Parameter][]) {
      const changed = scenarios.flatMap((scenario, index) => {
        const values = scenario[group as keyof typeof sharedTables] as Record<string, ParameterValue>;
        const tried = group === 'time' || name === 'people' ? [50, 51] : others(parameter, values[name]);
        return tried.map(
          (value) => [index, () => ({ ...scenario, [group]: { ...values, [name]: value } })] as const,
        );
      });
      if (!lives(changed)) dead.push(`${group}.${name}`);
    }
  expect(dead, wake).toEqual([]);
});

it('finds no lever that changes nothing', () => {
  const dead = (Object.entries(leversTable) as [LeverKey, Parameter][]).filter(([key, parameter]) => {
    const changed = scenarios.flatMap((scenario, index) =>
      scenario.programs.flatMap((levers, world) =>
        others(parameter, levers[key] ?? parameter.default).map((value) => {
          const programs = scenario.programs.with(world, { ...levers, [key]: value });
          return [index, () => ({ ...scenario, programs })] as const;
        }),
      ),
    );
    return !lives(changed);
  });
  expect(
    dead.map(([key]) => key),
    wake,
  ).toEqual([]);
});

it('finds no field of an event that changes nothing', () => {
  const dead: string[] = [];
  for (const [kind, table] of Object.entries(eventsTable))
    for (const [field, parameter] of Object.entries(table) as [string, Parameter][]) {
      const changed = scenarios.flatMap((scenario, index) =>
        scenario.events.flatMap((event, at) => {
          if (event.kind !== kind) return [];
          const present = (event as unknown as Record<string, ParameterValue>)[field];
          const tried = field === 'week' ? [20] : others(parameter, present);
          return tried.map((value) => {
            const events = scenario.events.with(at, { ...event, [field]: value });
            return [index, () => ({ ...scenario, events })] as const;
          });
        }),
      );
      if (!lives(changed)) dead.push(`${kind}.${field}`);
    }
  expect(dead, wake).toEqual([]);
});
