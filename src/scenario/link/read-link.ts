/** Reads links of every version; see `link.ts`. */
import { Draft } from './draft.ts';
import type { DecodedLink } from './link.ts';
import { linkMigrations } from './link-migrations.ts';
import type { LinkEntry, LinkMigration } from './link-migrations.ts';
import { splitLink, unescapeText } from './link-text.ts';
import { defaultPreset, findPreset, presets } from '../presets/presets.ts';
import { Findings, show } from '../rules/problems.ts';
import { oneOf } from '../rules/value-rules.ts';
import { repairScenario } from '../rules/validate.ts';

export interface DecodeOptions {
  /** Only tests give others than those of the program. */
  readonly migrations?: readonly LinkMigration[];
  /** Most bytes that the worlds of one replication may need. */
  readonly memoryLimit?: number;
}

/** Reads a link: a whole address or only what follows `#`. Never throws, and never leaves out anything in silence. */
export function decodeLink(link: string, options: DecodeOptions = {}): DecodedLink {
  const { migrations = linkMigrations, memoryLimit } = options;
  const findings = new Findings(true);
  const { page, query, isLink } = splitLink(link);
  if (!isLink) {
    const message = `${show(link)} is not a link to a scenario; opened the preset ${defaultPreset.id} instead.`;
    findings.add('', link, message, defaultPreset.id);
  }
  const settings = migrate(readEntries(query, findings), migrations, findings);
  const take = (key: string) => {
    const text = settings.get(key);
    settings.delete(key);
    return text;
  };
  const id = take('preset');
  const preset = id === undefined ? defaultPreset : findPreset(id);
  if (!preset) {
    const rule = `it must be ${oneOf(presets.map((known) => known.id))}`;
    findings.refuse('preset', id, rule, `took ${defaultPreset.id}`, defaultPreset.id);
  }
  const base = (preset ?? defaultPreset).scenario;
  const modelVersion = readModelVersion(take('model'), findings);
  const fingerprint = readFingerprint(take('fp'), findings);
  const personText = take('person');

  const draft = new Draft(base, findings);
  for (const [path, text] of settings) draft.place(path, text);
  const repair = repairScenario(draft.finish(), {
    base,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
  });
  const person = readPerson(personText, repair.scenario.market.people, findings);
  return {
    scenario: repair.scenario,
    page,
    ...(person === undefined ? {} : { person }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(modelVersion === undefined ? {} : { modelVersion }),
    problems: [...findings.list(), ...repair.problems],
    ...(repair.notes.length === 0 ? {} : { notes: repair.notes }),
  };
}

function readEntries(query: string, findings: Findings): LinkEntry[] {
  const entries = new Map<string, string>();
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const [key, text] = [part.slice(0, Math.max(0, equals)), part.slice(equals + 1)].map(unescapeText);
    if (equals < 1 || key === undefined || text === undefined) {
      const message = `The part ${show(part)} of the link is damaged; it was left out.`;
      findings.add('', part, message);
    } else if (entries.has(key)) {
      findings.refuse(
        key,
        text,
        'the link says it twice',
        `kept ${show(entries.get(key))}`,
        entries.get(key),
      );
    } else entries.set(key, text);
  }
  return [...entries];
}

/** Brings the settings of an older link up to the present form, one version after the other. */
function migrate(
  entries: readonly LinkEntry[],
  migrations: readonly LinkMigration[],
  findings: Findings,
): Map<string, string> {
  const newest = 1 + migrations.length;
  const text = entries.find(([key]) => key === 'v')?.[1];
  // Links that people write by hand may leave the version out; the first is meant for ever.
  const version = text === undefined ? 1 : Number(text);
  const known = Number.isInteger(version) && version >= 1 && version <= newest;
  if (!known) {
    const rule = `this program reads links of version ${newest === 1 ? '1' : `1 to ${newest}`}; get a newer one`;
    findings.refuse('v', text, rule, 'read what it could', newest);
  }
  const settings = entries.filter(([key]) => key !== 'v');
  const upgraded = migrations
    .slice((known ? version : newest) - 1)
    .reduce<readonly LinkEntry[]>((older, { upgrade }) => upgrade(older), settings);
  return new Map(upgraded);
}

function readModelVersion(text: string | undefined, findings: Findings): number | undefined {
  if (text === undefined) return undefined;
  const version = Number(text);
  if (Number.isSafeInteger(version) && version >= 1) return version;
  findings.refuse('model', text, 'it must be the number of a model version', 'it was left out');
  return undefined;
}

function readFingerprint(text: string | undefined, findings: Findings): string | undefined {
  if (text === undefined || /^[0-9a-f]{8}$/.test(text)) return text;
  findings.refuse('fp', text, 'it must be eight hexadecimal digits', 'it was left out');
  return undefined;
}

function readPerson(text: string | undefined, people: number, findings: Findings): number | undefined {
  if (text === undefined) return undefined;
  const person = Number(text);
  if (/^\d+$/.test(text) && person < people) return person;
  const rule = `it must be the number of somebody in this market, 0 to ${people - 1}`;
  findings.refuse('person', text, rule, 'nobody’s life was opened');
  return undefined;
}
