/**
 * The preset that a page opens with, apart from the others: those are loaded when a link, a file or a menu asks for them.
 * A scenario of another preset only comes into being where they are.
 */
import type { Preset } from './preset.ts';
import { town } from './town.ts';
import type { Scenario } from '../scenario.ts';

export const defaultPreset: Preset = town;

/** What the page opens with when its address says nothing. */
export const defaultScenario: Scenario = defaultPreset.scenario;

let loaded: readonly Preset[] = [defaultPreset];

/** To be called by the list of all presets, once it is there. */
export function announcePresets(presets: readonly Preset[]): void {
  loaded = presets;
}

/** The preset of an id, among those that are loaded. */
export function loadedPreset(id: string): Preset | undefined {
  return loaded.find((preset) => preset.id === id);
}
