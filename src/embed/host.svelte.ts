/** The page around an embedded Steadfast: hears its messages, answers them, and tells it what happens. */
import { untrack } from 'svelte';
import type { Services } from '../app/services.ts';
import { originOf } from '../app/view/search.ts';
import type { LabState } from '../lab/lab-state.svelte.ts';
import { shownFigures } from '../lab/figures/shown-figures.ts';
import { decodeLink } from '../scenario/link/read-link.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { setPaths } from '../scenario/edit/set-path.ts';
import { readScenario } from '../scenario/rules/validate.ts';
import { eventNames, isOurs, protocolVersion, readRequest } from './messages.ts';
import type { Change, EventName, Request } from './messages.ts';

/** What went wrong with a request, in sentences for whoever wrote it. */
class Refused extends Error {
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join(' '));
    this.sentences = sentences;
  }
}

interface Listener {
  readonly origin: string;
  readonly events: readonly EventName[];
}

/** Answers only the page that this one stands in, and only from the origin that the address allows. Returns what ends it. */
export function listenToHost(services: Services, lab: LabState): () => void {
  const { document: scenarioDocument, session, address } = services;
  const allowed = services.embed?.origin;
  const host = window.parent;
  if (host === window) return () => undefined;
  const named = originOf(allowed ?? '');
  let listener: Listener | undefined;
  const waiting: { id: unknown; origin: string }[] = [];

  const say = (message: object, origin: string) =>
    // An origin that has no name, such as that of a file, can only be addressed as any.
    host.postMessage({ steadfast: protocolVersion, ...message }, origin === 'null' ? '*' : origin);
  const tell = (event: EventName, detail: object) => {
    if (listener?.events.includes(event)) say({ event, ...detail }, listener.origin);
  };
  const link = () => address.linkOf(scenarioDocument.scenario, session.completeFingerprint);
  const figures = () => shownFigures(lab) ?? null;

  function onmessage({ source, origin, data }: MessageEvent<unknown>) {
    if (source !== host || !isOurs(data)) return;
    const id = data['id'] ?? null;
    if (allowed !== undefined && origin !== allowed) {
      const sentence = named
        ? `This page takes messages from ${named} only, as its address says.`
        : `The address of this page says embed=${allowed}, which is no origin: write it as https://host.example.`;
      say({ id, ok: false, error: { sentences: [sentence] } }, origin);
      return;
    }
    const request = readRequest(data);
    if (typeof request === 'string') {
      say({ id, ok: false, error: { sentences: [request] } }, origin);
      return;
    }
    try {
      answer(request, id, origin);
    } catch (error) {
      const sentences = error instanceof Refused ? error.sentences : [String(error)];
      say({ id, ok: false, error: { sentences } }, origin);
    }
  }

  function answer(request: Request, id: unknown, origin: string) {
    let wanted: readonly EventName[] = [];
    switch (request.does) {
      case 'get': {
        const { what } = request;
        const result = what === 'scenario' ? scenarioDocument.scenario : what === 'link' ? link() : figures();
        say({ id, ok: true, result: structuredClone(result) }, origin);
        return;
      }
      case 'set':
        change(request.change);
        say({ id, ok: true, result: link() }, origin);
        return;
      case 'run':
        change(request.change);
        if (session.phase === 'error' || session.phase === 'stopped') session.retry();
        // It is answered when the numbers are complete; a change that comes after it is answered with the numbers of the last.
        waiting.push({ id, origin });
        if (session.phase === 'idle') complete();
        return;
      case 'subscribe':
        wanted = [...(listener?.origin === origin ? listener.events : []), ...request.events];
        listener = {
          origin,
          events: eventNames.filter((name) => wanted.includes(name)),
        };
        say({ id, ok: true, result: listener.events }, origin);
        return;
      case 'unsubscribe':
        if (listener) {
          const events = listener.events.filter((event) => !request.events.includes(event));
          listener = { ...listener, events };
        }
        say({ id, ok: true, result: listener?.events ?? [] }, origin);
    }
  }

  function change({ link: wanted, scenario, settings, week }: Change) {
    let next: Scenario = scenarioDocument.scenario;
    if (wanted !== undefined) {
      const read = decodeLink(wanted);
      if (read.problems.length > 0) throw new Refused(read.problems.map(({ message }) => message));
      next = read.scenario;
    }
    if (scenario !== undefined) next = accept(readScenario(scenario));
    if (settings !== undefined) {
      const texts = Object.entries(settings).map(([path, value]) => [path, String(value)] as const);
      next = accept(setPaths(next, texts));
    }
    if (!scenarioDocument.change('From the page around', () => next))
      throw new Refused([scenarioDocument.refusal ?? 'The change was refused.']);
    if (week !== undefined) lab.show(week);
  }
  function accept({ scenario, problems }: ReturnType<typeof readScenario>): Scenario {
    if (!scenario) throw new Refused(problems.map(({ message }) => message));
    return scenario;
  }

  function complete() {
    const result = figures();
    for (const { id, origin } of waiting.splice(0)) say({ id, ok: true, result }, origin);
    tell('complete', { figures: result, fingerprint: result?.fingerprint ?? null, link: link() });
  }
  function fail(sentence: string) {
    for (const { id, origin } of waiting.splice(0))
      say({ id, ok: false, error: { sentences: [sentence] } }, origin);
    tell('error', { error: { sentences: [sentence] } });
  }

  const stop = $effect.root(() => {
    let before = scenarioDocument.scenario;
    $effect(() => {
      const now = scenarioDocument.scenario;
      if (now !== before) tell('changed', { link: link() });
      before = now;
    });
    $effect(() => {
      const { phase, error } = session;
      // Not again with every week that is shown.
      if (phase === 'idle') untrack(complete);
      else if (phase === 'error') fail(error ?? 'The simulation stopped.');
      else if (phase === 'stopped') fail('The run was stopped on the page.');
    });
    $effect(() => {
      const done = session.shown?.replications.length ?? 0;
      const total = scenarioDocument.scenario.replications;
      if (session.phase === 'refining' || session.phase === 'running')
        tell('progress', { stage: session.stage, done: Math.min(done, total), total });
    });
  });
  addEventListener('message', onmessage);
  // It says no more than that it is here, so that anybody may hear it.
  host.postMessage({ steadfast: protocolVersion, event: 'ready' }, named ?? '*');
  return () => {
    stop();
    removeEventListener('message', onmessage);
  };
}
