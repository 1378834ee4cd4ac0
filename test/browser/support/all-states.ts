/** Goes through all states of the page once, and asks each for its faults by every rule. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Open, OpenedPage, Opening } from './browser.ts';
import { can, needs, type Ability } from './engine.ts';
import type { PageState } from './page-state.ts';
import { pageStates } from './page-states.ts';

export interface Rule {
  /** Says the rule: "every state …". */
  readonly name: string;
  /** The faults of what is shown, in words. It leaves the page as it was. `part` is what is new in a state, by a selector. */
  readonly faults: (page: Page, part: string | undefined) => Promise<string[]>;
  /** What follows from the browser and its fonts is asked in every browser. */
  readonly drawn?: boolean;
  readonly needs?: Ability;
}

/** A test for each rule, under its name. The first that runs goes through the states, for all of those that run. */
export function everyState(of: string, open: Open, options: Opening, rules: readonly Rule[]): void {
  describe(of, () => {
    let walk: Promise<Map<Rule, string[]>> | undefined;
    for (const rule of rules)
      test(`every state ${rule.name}`, { tags: rule.drawn ? ['drawn'] : [] }, async ({ task }) => {
        if (options.hasTouch) needs('touch');
        if (rule.needs) needs(rule.needs);
        const asked = new Set(
          task.suite?.tasks.filter(({ mode }) => mode !== 'skip').map(({ name }) => name),
        );
        walk ??= open('', options).then((opened) =>
          goThrough(
            opened,
            options.viewport?.width ?? 0,
            rules.filter(
              (one) => asked.has(`every state ${one.name}`) && (one.needs === undefined || can(one.needs)),
            ),
          ),
        );
        expect((await walk).get(rule)).toEqual([]);
      });
  });
}

/** @returns the faults against each rule, each once, with the state where it was first */
async function goThrough(
  { page, complaints }: OpenedPage,
  width: number,
  rules: readonly Rule[],
): Promise<Map<Rule, string[]>> {
  const site = page.url().replace(/[?#].*/, '');
  const found = new Map(rules.map((rule) => [rule, new Map<string, string>()]));
  const visit = async ({ name: state, at, show, part, hide }: PageState) => {
    if (at !== undefined) {
      await page.goto('about:blank');
      await page.goto(site + at);
    }
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await show?.(page);
    if (part !== undefined) await page.locator(part).first().waitFor();
    // Where somebody begins to read: not under a bar that stays.
    await page.evaluate(() => scrollTo(0, 0));
    for (const [rule, faults] of found)
      for (const fault of await rule.faults(page, part)) if (!faults.has(fault)) faults.set(fault, state);
    if (hide) await hide(page);
    else {
      await page.keyboard.press('Escape');
      if (part !== undefined) await page.locator(part).first().waitFor({ state: 'hidden' });
    }
  };
  for (const state of pageStates)
    if (width >= (state.from ?? 0))
      await visit(state).catch((cause: unknown) => {
        throw new Error(`The way through all states ended in “${state.name}”.`, { cause });
      });
  // A page that is left takes its loading files along.
  expect(complaints.filter((one) => !one.startsWith('not loaded'))).toEqual([]);
  return new Map(
    [...found].map(([rule, faults]) => [rule, [...faults].map(([fault, state]) => `${state}: ${fault}`)]),
  );
}
