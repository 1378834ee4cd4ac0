/** The runner of a page: a pool of Web Workers. */
import { connect } from './connection.ts';
import { PoolRunner } from './pool-runner.ts';
import type { PoolWorker } from './pool.ts';
import type { Runner } from './runner.ts';

const gigabyte = 1e9;

export interface BrowserRunnerOptions {
  /** As many as the machine has cores by default, up to 8. */
  readonly workers?: number;
  /** Bytes that all running jobs may take together. */
  readonly memory?: number;
}

/** A runner with Web Workers. None is started before the first job or `warm()`. */
export function createBrowserRunner(options: BrowserRunnerOptions = {}): Runner {
  const {
    workers = Math.max(1, Math.min(navigator.hardwareConcurrency, 8)),
    // Browsers kill tabs that take much more, whatever the machine has.
    memory = 2 * gigabyte,
  } = options;
  return new PoolRunner({ size: workers, hire: hireWebWorker, memory });
}

function hireWebWorker(): PoolWorker {
  const worker = new Worker(new URL('../../workers/simulation.worker.ts', import.meta.url), {
    type: 'module',
  });
  const death = new Promise<string>((die) => {
    worker.addEventListener('error', (event) => {
      // Handled here: it reaches the person as the error of its job.
      event.preventDefault();
      worker.terminate();
      die(event.message || 'its program could not be loaded: is the network there?');
    });
    worker.addEventListener('messageerror', () => {
      worker.terminate();
      die('its answer could not be read');
    });
  });
  return connect(worker, {
    death,
    terminate: () => {
      worker.terminate();
      return Promise.resolve();
    },
  });
}
