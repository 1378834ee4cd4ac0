/** A worker thread of Node that simulates. */
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import type { Endpoint } from 'comlink';
import { serve } from '../src/runner/connection.ts';
import { perform } from '../src/runner/perform.ts';
import { createService } from '../src/runner/service.ts';

const { port } = workerData as { readonly port: Endpoint };

serve(
  createService(perform, () => setImmediate()),
  port,
);
