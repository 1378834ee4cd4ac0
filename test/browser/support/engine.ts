/** What only some engines can be made to do here. A test that needs it is skipped in the others, by its name and with the reason. */
import { inject, TestRunner } from 'vitest';

export type Engine = 'chromium' | 'firefox';

/** Playwright drives a Firefox that people have through WebDriver BiDi, which does not reach all that it does with Chromium. */
const lacking = {
  chromium: {},
  firefox: {
    media: 'Firefox cannot be told to want motion, dark or forced colours, or to take paper for its medium',
    touch: 'Firefox cannot be given a finger',
    files: 'Firefox does not hand over what it saves',
  },
} as const satisfies Record<Engine, Partial<Record<string, string>>>;

export type Ability = keyof (typeof lacking)['firefox'];

function reasonAgainst(ability: Ability): string | undefined {
  const why: Partial<Record<Ability, string>> = lacking[inject('browser').engine];
  return why[ability];
}

export const can = (ability: Ability): boolean => reasonAgainst(ability) === undefined;

/** Skips the running test where the browser lacks it. */
export function needs(ability: Ability): void {
  const reason = reasonAgainst(ability);
  const test = TestRunner.getCurrentTest();
  if (reason === undefined || !test) return;
  // The report of `npm test` reads it there.
  Object.assign(test.meta, { skipped: reason });
  test.context.skip(reason);
}
