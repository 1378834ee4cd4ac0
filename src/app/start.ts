/** Puts document, numbers and address together. The first run is under way before anything is drawn. */
import type { Runner } from '../runner/runner.ts';
import { findPreset } from '../scenario/presets/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
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
import { peopleKey } from './session/run-plan.ts';
import { readSearch } from './view/search.ts';
import { Selection } from './view/selection.svelte.ts';
import { charting, defaultView, openedIn, opening } from './view/view.ts';
import { ViewState } from './view/view-state.svelte.ts';
import { Worlds } from './view/worlds.svelte.ts';

export function start(runner: Runner, pages: readonly PageEntry[]): Services {
  const preferences = new Preferences();
  const parts = new Parts();
  const address = new Address(pages.map(({ id }) => id));
  const autosave = new Autosave();
  const { projector, embed } = readSearch(location.search);
  const kept = address.isBare && !embed ? autosave.read() : undefined;
  const opened = address.open(kept);
  const document = new ScenarioDocument(opened.scenario, {
    problems: (scenario) => readScenario(scenario).problems.map(({ message }) => message),
    onChange: (scenario) => {
      session.update();
      showChartOf(scenario);
      address.write(scenario, session.completeFingerprint);
      if (!embed) autosave.keep(scenario);
      tellLife();
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
  const chartOf = (preset: string) => findPreset(preset)?.chart;
  let preset = opened.scenario.preset;
  const shown = charting({ more: chartOf(preset) })(defaultView);
  const first = projector ? opening({ what: 'projector' })(shown) : shown;
  /** A preset opens on the chart that it is there for, and takes it away with it. */
  function showChartOf(scenario: Scenario) {
    const before = preset;
    preset = scenario.preset;
    if (before === preset) return;
    const isBefore = view.chart.more !== undefined && view.chart.more === chartOf(before);
    const more = chartOf(preset);
    if (isBefore || more !== undefined) view.change(charting({ more, wide: false, table: false }));
  }
  const view = new ViewState(first, (now, before) => {
    if (now.open === before.open) return;
    const isOn = openedIn(now, 'projector') !== undefined;
    if (isOn !== (openedIn(before, 'projector') !== undefined)) address.setProjector(isOn);
    tellLife();
  });
  const selection = new Selection(view, () => peopleKey(document.scenario));
  let told: number | undefined;
  /** The address bar says whose life is open. */
  function tellLife() {
    if (selection.person === told) return;
    told = selection.person;
    address.look(told, document.scenario, session.completeFingerprint);
  }
  /** A link opens a life, or none. */
  const openLife = (person: number | undefined) =>
    person === undefined ? selection.close() : selection.open(person);
  session.update();
  openLife(opened.person);
  address.write(document.scenario);
  if (kept !== undefined && !address.trouble) autosave.announce(document.scenario);
  addEventListener('pagehide', () => autosave.flush(document.scenario));

  addEventListener('hashchange', openForeign);
  function openForeign() {
    if (!address.isForeign) return;
    const { scenario, person } = address.open();
    document.change('Open a link', (now) =>
      JSON.stringify(now) === JSON.stringify(scenario) ? now : scenario,
    );
    openLife(person);
    address.write(document.scenario, session.completeFingerprint);
  }
  return {
    ...{ pages, document, session, runner, address, preferences, parts, autosave },
    ...{ view, selection, embed },
    worlds: new Worlds(document, session, view),
    baseline: new Baseline(document, runner, view),
  };
}
