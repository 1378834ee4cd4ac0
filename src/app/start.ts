/** Puts document, numbers and address together. The first run is under way before anything is drawn. */
import { modelVersion } from '../model/version.ts';
import type { Runner } from '../runner/runner.ts';
import { needsSolving } from '../scenario/edit.ts';
import { readScenario } from '../scenario/validate.ts';
import { Address } from './address.svelte.ts';
import { ScenarioDocument } from './document.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import type { Services } from './services.ts';
import { Session } from './session.svelte.ts';

export function start(runner: Runner): Services {
  const preferences = new Preferences();
  const address = new Address();
  const document = new ScenarioDocument(address.open(), {
    problems: (scenario) => readScenario(scenario).problems.map((problem) => problem.message),
    onChange: (scenario) => {
      session.update();
      address.write(scenario, completeFingerprint());
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
  /** Of the numbers on the screen, if they are complete and of this document. */
  const completeFingerprint = () => (session.phase === 'idle' ? session.shown?.fingerprint : undefined);
  session.update();
  address.write(document.scenario);

  addEventListener('hashchange', () => {
    if (!address.isForeign) return;
    const scenario = address.open();
    document.change('Open a link', (now) =>
      JSON.stringify(now) === JSON.stringify(scenario) ? now : scenario,
    );
    address.write(document.scenario, completeFingerprint());
  });
  return { document, session, runner, address, preferences };
}
