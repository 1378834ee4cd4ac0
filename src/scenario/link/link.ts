/**
 * Links, version 1: `#/lab?v=1&preset=airline&seed=class-7&market.failureRate=0.06&fp=1f3a9c2e`. They hold only what differs
 * from their preset, in the paths and text forms of the command line. Here they are written; `read-link.ts` reads them.
 */
import { defaultPreset, findPreset } from '../presets/presets.ts';
import { differences } from './link-differences.ts';
import { linkMigrations } from './link-migrations.ts';
import type { LinkEntry } from './link-migrations.ts';
import { defaultPage, escapeText } from './link-text.ts';
import type { Problem } from '../rules/problems.ts';
import type { Scenario } from '../scenario.ts';
import { numberText } from './text-form.ts';

/** What a link says besides the scenario. */
export interface LinkContext {
  /** The page that it opens, such as `lab`. */
  readonly page?: string;
  /** Of the results that the sender saw, in hexadecimal digits; the first eight go into the link. */
  readonly fingerprint?: string | undefined;
  readonly modelVersion?: number | undefined;
  /** Whose life the link opens: a person of replication 0. */
  readonly person?: number | undefined;
}

/** What a link was read as. */
export interface DecodedLink {
  /** Always right: what is wrong in the link was replaced. */
  readonly scenario: Scenario;
  readonly page: string;
  /** The first eight digits of the sender's fingerprint, if the link has it. */
  readonly fingerprint?: string;
  readonly modelVersion?: number;
  /** Somebody who exists in the scenario's market. */
  readonly person?: number;
  /** What is wrong with the link and what was kept instead; empty for a right link, and for none at all. */
  readonly problems: readonly Problem[];
  /** What was read in another way than it was written, and is right all the same. */
  readonly notes?: readonly string[];
}

/** The link of a right scenario, from `#` on. Never throws. */
export function encodeLink(scenario: Scenario, context: LinkContext = {}): string {
  const { page = defaultPage, fingerprint, modelVersion, person } = context;
  const preset = findPreset(scenario.preset) ?? defaultPreset;
  const entries: LinkEntry[] = [
    ['v', numberText(1 + linkMigrations.length)],
    ['preset', preset.id],
    ...differences(scenario, preset.scenario),
  ];
  if (person !== undefined) entries.push(['person', numberText(person)]);
  if (modelVersion !== undefined) entries.push(['model', numberText(modelVersion)]);
  if (fingerprint !== undefined) entries.push(['fp', fingerprint.slice(0, 8).toLowerCase()]);
  return `#/${page}?${entries.map(([key, text]) => `${key}=${escapeText(text)}`).join('&')}`;
}
