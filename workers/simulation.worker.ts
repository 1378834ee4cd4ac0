/** A Web Worker that simulates. */
import { serve } from '../src/runner/connection.ts';
import { loadLater, perform } from '../src/runner/perform.ts';
import { createService } from '../src/runner/service.ts';

// A message to oneself is the shortest way round the event loop: timers wait at least 4 ms once they are nested.
const { port1, port2 } = new MessageChannel();
const breathe = () =>
  new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

serve(createService(perform, breathe), self);
// Not beside what the first picture waits for.
setTimeout(() => void loadLater(), 4000);
