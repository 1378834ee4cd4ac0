/** Both ends of the wire between the pool and a worker: comlink over a message port. */
import { expose, proxy, transfer, wrap } from 'comlink';
import type { Endpoint } from 'comlink';
import type { PoolWorker } from './pool.ts';
import { buffersOf } from './service.ts';
import type { Service } from './service.ts';

/** The worker's end. Typed arrays in results are transferred: the worker must not keep them. */
export function serve(service: Service, endpoint: Endpoint): void {
  const transferring: Service = {
    ...service,
    async perform(job, task) {
      const result = await service.perform(job, task);
      return result && transfer(result, [...buffersOf(result)]);
    },
  };
  expose(transferring, endpoint);
}

/** The pool's end. `death` and `terminate` depend on the kind of worker. */
export function connect(endpoint: Endpoint, life: Pick<PoolWorker, 'death' | 'terminate'>): PoolWorker {
  const remote = wrap<Service>(endpoint);
  const listeners = new Map<number, (share: number) => void>();
  const report = (job: number, share: number) => listeners.get(job)?.(share);
  // If the worker dies first, its death says so; this promise then never settles.
  void remote.connect(proxy(report));
  return {
    ...life,
    async perform(job, task, onShare) {
      listeners.set(job, onShare);
      try {
        return await remote.perform(job, task);
      } finally {
        listeners.delete(job);
      }
    },
    cancel(job) {
      void remote.cancel(job);
    },
  };
}
