/**
 * Who is to be stopped by which signal. Many batches may hang on one, such as the markets of a search: it is listened to once for all of
 * them, since Node takes more than ten listeners for a leak and says so to whoever runs the program.
 */
import type { StopSignal } from './runner.ts';

interface Listener {
  readonly stops: Set<() => void>;
  readonly stopAll: () => void;
}

export class StopSignals {
  readonly #listeners = new Map<StopSignal, Listener>();

  /** Calls `stop` when the signal comes. Returns what takes that back. */
  listen(signal: StopSignal, stop: () => void): () => void {
    const { stops, stopAll } = this.#listeners.get(signal) ?? this.#begin(signal);
    stops.add(stop);
    return () => {
      if (!stops.delete(stop) || stops.size > 0) return;
      this.#listeners.delete(signal);
      signal.removeEventListener('abort', stopAll);
    };
  }

  #begin(signal: StopSignal): Listener {
    const stops = new Set<() => void>();
    const stopAll = () => stops.forEach((stop) => stop());
    signal.addEventListener('abort', stopAll, { once: true });
    const listener = { stops, stopAll };
    this.#listeners.set(signal, listener);
    return listener;
  }
}
