/** One line on a terminal that says how far a run is. Files and pipes get nothing. */
import type { Progress } from '../../runner/runner.ts';
import type { Output } from '../terminal.ts';

const words: Readonly<Record<Progress['stage'], string>> = {
  solve: 'Solving the budget',
  lives: 'Lives',
  run: 'Replications',
  stress: 'Stress tests',
  measure: 'Replications',
  contest: 'Markets',
};

/** How often the line is written, in milliseconds. */
const every = 100;
const clearLine = '\r\u001b[K';

export class ProgressLine {
  readonly #err: Output;
  #shown = false;
  #about = '';
  #last = -Infinity;

  constructor(err: Output) {
    this.#err = err;
  }

  readonly show = ({ stage, done, total }: Progress): void => this.showAs(words[stage], done, total);

  /** What is being done in words of its own. */
  showAs(what: string, done: number, total: number): void {
    const now = performance.now();
    if (!this.#err.isTTY || (now - this.#last < every && done < total)) return;
    this.#last = now;
    this.#shown = true;
    const share = total > 0 ? Math.floor((100 * done) / total) : 100;
    this.#err.write(`${clearLine}${this.#about}${what}: ${share} % of ${total}`);
  }

  /** Says what the stages that follow belong to. */
  about(what: string): void {
    this.#about = `${what}: `;
  }

  /** Takes the line away, before anything else is written. */
  readonly clear = (): void => {
    if (this.#shown) this.#err.write(clearLine);
    this.#shown = false;
  };
}
