/** Puts document, numbers and address together. The first run is under way before anything is drawn. */
import type { Runner } from '../runner/runner.ts';
import { readScenario } from '../scenario/rules/validate.ts';
import { Address } from './document/address.svelte.ts';
import { Autosave } from './document/autosave.svelte.ts';
import { Baseline } from './history/baseline.svelte.ts';
import { ScenarioDocument } from './document/document.svelte.ts';
import { Parts } from '../ui/loading/parts.svelte.ts';
import type { PageEntry } from './pages/page.ts';
import { Preferences } from './preferences.svelte.ts';
import type { Services } from './services.ts';
import { Session } from './session/session.svelte.ts';
import { View } from './view.svelte.ts';

export function start(runner: Runner, pages: readonly PageEntry[]): Services {
  const preferences = new Preferences();
  const parts = new Parts();
  const address = new Address(pages.map(({ id }) => id));
  const autosave = new Autosave();
  const view = new View(location.search);
  const kept = address.isBare && !view.embed ? autosave.read() : undefined;
  const document = new ScenarioDocument(address.open(kept), {
    problems: (scenario) => readScenario(scenario).problems.map(({ message }) => message),
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
    onComplete: (fingerprint) => {
      address.write(document.scenario, fingerprint);
      address.compareFingerprint(document.scenario, fingerprint);
    },
  });
  session.update();
  address.write(document.scenario);
  if (kept !== undefined && !address.trouble) autosave.announce(document.scenario);
  addEventListener('pagehide', () => autosave.flush(document.scenario));

  addEventListener('hashchange', openForeign);
  function openForeign() {
    if (!address.isForeign) return;
    const scenario = address.open();
    document.change('Open a link', (now) =>
      JSON.stringify(now) === JSON.stringify(scenario) ? now : scenario,
    );
    address.write(document.scenario, session.completeFingerprint);
  }
  const baseline = new Baseline(document, runner);
  return { pages, document, session, runner, address, preferences, parts, autosave, baseline, view };
}
