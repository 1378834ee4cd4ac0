/** `steadfast claims`: runs the claims about loyalty as experiments and says what came out. */
import { documentLimits } from '../../scenario/rules/limits.ts';
import { oneOf } from '../../scenario/rules/value-rules.ts';
import type { Claim } from '../../study/claims/claim.ts';
import { claims } from '../../study/claims/claims.ts';
import type { ClaimResult } from '../../study/claims/result.ts';
import { runClaim } from '../../study/claims/run-claim.ts';
import { command } from '../command.ts';
import { readWhole } from '../input/options.ts';
import { readSeed } from '../input/settings.ts';
import { WrongUsage } from '../terminal.ts';
import { readWorkers, withRunner, workersOption } from '../work.ts';
import { claimsCsv, claimsJson } from './claims-data.ts';
import { claimsMarkdown } from './claims-markdown.ts';
import { claimsText } from './claims-text.ts';
import type { ClaimsStamp } from './stamp.ts';

const options = {
  replications: { value: 'NUMBER', help: 'Independent repetitions of each experiment, 2 to 1000.' },
  people: { value: 'NUMBER', help: 'Size of every market, 100 to 1000000; those of the claims by default.' },
  seed: { value: 'TEXT', help: 'Other people and other luck: any text.' },
  'no-probes': { help: 'Runs each claim only as it stands: no verdict then depends on a parameter.' },
  json: { help: 'Prints one JSON object with everything instead of text.' },
  csv: { help: 'Prints a table (CSV), a row per outcome and situation.' },
  markdown: { help: 'Prints the document docs/claims.md.' },
  workers: workersOption,
} as const;

const defaultWidth = 100;

export const claimsCommand = command({
  name: 'claims',
  operands: '[C1]…',
  words: claims.map(({ id }) => id),
  summary:
    'Runs the claims about loyalty (all, or those named) as experiments: what is compared, what decides, and the verdict.',
  options,
  async run({ operands, options: given }, terminal) {
    const asked = chosen(operands);
    if ([given.json, given.csv, given.markdown].filter(Boolean).length > 1) {
      throw new WrongUsage('Choose one of --json, --csv and --markdown.');
    }
    const replications = readWhole('replications', given.replications, [2, documentLimits.replications[1]]);
    const people = readWhole('people', given.people, [100, 1_000_000]);
    const workers = readWorkers(given.workers);
    const seed = readSeed(given.seed, terminal);
    const stamp: ClaimsStamp = {
      seed: seed ?? claims[0]?.scenario.seed ?? '',
      replications,
      people,
      complete: asked.length === claims.length && !given['no-probes'],
    };
    const results = await withRunner(terminal, workers, async (runner, progress) => {
      const done: ClaimResult[] = [];
      for (const [k, claim] of asked.entries()) {
        progress.about(`${claim.id} (${k + 1} of ${asked.length})`);
        const result = await runClaim(runner, claim, {
          signal: terminal.interrupted,
          onProgress: progress.show,
          baseOnly: given['no-probes'],
          ...(replications === undefined ? {} : { replications }),
          ...(people === undefined ? {} : { people }),
          ...(seed === undefined ? {} : { seed }),
        });
        done.push(result);
      }
      return done;
    });
    const { out } = terminal;
    if (given.json) out.write(claimsJson(results, stamp));
    else if (given.csv) out.write(claimsCsv(results));
    else if (given.markdown) out.write(claimsMarkdown(results, stamp));
    else out.write(claimsText(results, stamp, out.columns ?? defaultWidth));
  },
});

/** The claims that are named, in their order; all when none is. */
function chosen(names: readonly string[]): readonly Claim[] {
  const ids = claims.map(({ id }) => id);
  const wanted = new Set(names.map((name) => name.toUpperCase()));
  const unknown = [...wanted].find((name) => !ids.includes(name));
  if (unknown !== undefined) {
    throw new WrongUsage(
      `There is no claim ${unknown}: the claims are ${oneOf(ids).replace(' or ', ' and ')}.`,
    );
  }
  return wanted.size === 0 ? claims : claims.filter(({ id }) => wanted.has(id));
}
