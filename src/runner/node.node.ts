/** The runner of the command line: a pool of Node's worker threads. */
import { availableParallelism, totalmem } from 'node:os';
import { MessageChannel, Worker } from 'node:worker_threads';
import { connect } from './connection.ts';
import { PoolRunner } from './pool-runner.ts';
import type { PoolWorker } from './pool.ts';
import type { Runner } from './runner.ts';

export interface NodeRunnerOptions {
  /** As many as the machine has cores by default. */
  readonly workers?: number;
  /** Bytes that all running jobs may take together. */
  readonly memory?: number;
  /** The worker's program; by default it stands beside this one, as the build places it. */
  readonly script?: URL;
}

/** A runner with worker threads. None is started before the first job or `warm()`; they live until `close()`. */
export function createNodeRunner(options: NodeRunnerOptions = {}): Runner {
  const {
    workers = availableParallelism(),
    memory = 0.7 * Math.min(totalmem(), containerMemory()),
    script = new URL('./node.worker.js', import.meta.url),
  } = options;
  return new PoolRunner({ size: workers, hire: () => hireThread(script), memory });
}

/** What a container leaves to this process; no limit outside of one. */
function containerMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? limit : Infinity;
}

/** Starts a worker thread. */
export function hireThread(script: URL): PoolWorker {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(script, { workerData: { port: port2 }, transferList: [port2] });
  const death = new Promise<string>((die) => {
    worker.on('error', (error) => die(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => die(`it exited with code ${code}`));
    port1.on('messageerror', () => {
      void worker.terminate();
      die('its answer could not be read');
    });
  });
  void death.then(() => port1.close());
  // Node's ports have all that comlink uses of a browser's.
  return connect(port1, {
    death,
    terminate: async () => {
      await worker.terminate();
    },
  });
}
