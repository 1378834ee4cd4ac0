/** Waiting for the right moment. */
import { Cancelled } from '../../runner/runner.ts';

/** However often it is called, the action runs at most once per frame. A hidden page draws no frames, so a timer stands by. */
export function nextFrame(action: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    const run = () => {
      if (!waiting) return;
      waiting = false;
      clearTimeout(timer);
      action();
    };
    const timer = setTimeout(run, 100);
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(run);
  };
}

/** Resolves after so many milliseconds of rest; rejects with `Cancelled` when the signal stops it first. */
export function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Cancelled());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
