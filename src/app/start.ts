/** Puts document, numbers and address together. The first run is under way before anything is drawn. */
import { modelVersion } from '../model/version.ts';
import type { Runner } from '../runner/runner.ts';
import { defaultScenario } from '../scenario/presets/default-preset.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { needsSolving } from '../scenario/solution-key.ts';
import { Address } from './document/address.svelte.ts';
import { Autosave } from './document/autosave.svelte.ts';
import { Baseline } from './history/baseline.svelte.ts';
import { ScenarioDocument } from './document/document.svelte.ts';
import { Parts } from '../ui/loading/parts.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import type { Services } from './services.ts';
import { Session } from './session/session.svelte.ts';
import { View } from './view.svelte.ts';

export async function start(runner: Runner): Promise<Services> {
  const preferences = new Preferences();
  const parts = new Parts();
  const address = new Address();
  const autosave = new Autosave();
  const view = new View(location.search);
  const kept = address.isBare && !view.embed ? autosave.read() : undefined;
  const checks = createChecks(parts, () => document.recheck());
  const document = new ScenarioDocument((await address.open(kept)) ?? defaultScenario, {
    problems: checks,
    onChange: (scenario) => {
      session.update();
      address.write(scenario, session.completeFingerprint);
      if (!view.embed) autosave.keep(scenario);
    },
  });
  const session: Session = new Session({
    runner,
    current: () => document.scenario,
    settle: (asked, solved) => document.settle(asked, solved),
    needsSolving: (scenario) => needsSolving(scenario, modelVersion),
    onComplete: (fingerprint) => {
      address.write(document.scenario, fingerprint);
      address.compareFingerprint(document.scenario, fingerprint);
    },
  });
  session.update();
  address.write(document.scenario);
  if (kept !== undefined && !address.trouble) autosave.announce(document.scenario);
  addEventListener('pagehide', () => autosave.flush(document.scenario));

  addEventListener('hashchange', () => void openForeign());
  async function openForeign() {
    if (!address.isForeign) return;
    const scenario = await address.open();
    if (scenario)
      document.change('Open a link', (now) =>
        JSON.stringify(now) === JSON.stringify(scenario) ? now : scenario,
      );
    address.write(document.scenario, session.completeFingerprint);
  }
  const baseline = new Baseline(document, runner);
  return { document, session, runner, address, preferences, parts, autosave, baseline, view };
}

/**
 * The rules of a scenario are loaded with the first change: until they are there it holds unseen, and is checked then.
 * @param onReady called when what was let through can be checked
 */
function createChecks(parts: Parts, onReady: () => void) {
  let check: ((scenario: Scenario) => readonly string[]) | undefined;
  let asked = false;
  const load = async () => {
    const { readScenario } = await parts.get(
      'The part that checks changes',
      () => import('../scenario/rules/validate.ts'),
    );
    check = (scenario) => readScenario(scenario).problems.map((problem) => problem.message);
    onReady();
  };
  return (scenario: Scenario): readonly string[] | undefined => {
    if (!check && !asked) void load();
    asked = true;
    return check?.(scenario);
  };
}
