/** Contests of programs on a pool of workers: many markets, asked for at once and answered as they are done. */
import type { Contest, ContestPlan } from '../experiment/winners/contest.ts';
import { Pool } from './pool.ts';
import type { PoolOptions } from './pool.ts';
import { Cancelled } from './runner.ts';

/** Worlds that the solver tries side by side for each program, at most, and bytes a person takes in each. */
const triedTogether = 3;
const bytesPerPerson = 400;

export class Contests {
  readonly #pool: Pool;
  readonly #cancels = new Set<() => void>();
  #stopped = false;
  #asked = 0;
  #done = 0;

  constructor(options: PoolOptions) {
    this.#pool = new Pool(options);
  }

  /**
   * Runs one contest. Rejects with `Cancelled` or `RunError`.
   * @param onProgress called with how many of the contests asked for so far are done, in parts
   */
  async ask(plan: ContestPlan, onProgress?: (done: number, total: number) => void): Promise<Contest> {
    if (this.#stopped) throw new Cancelled();
    const number = ++this.#asked;
    let share = 0;
    const advance = (to: number) => {
      this.#done += to - share;
      share = to;
      onProgress?.(this.#done, this.#asked);
    };
    const { output, cancel } = this.#pool.submit({
      task: { kind: 'contest', plan },
      key: `contest ${number}`,
      priority: 0,
      bytes: plan.settings.market.people * triedTogether * plan.programs.length * bytesPerPerson,
      onShare: advance,
    });
    this.#cancels.add(cancel);
    try {
      const found = await output;
      advance(1);
      return found;
    } finally {
      this.#cancels.delete(cancel);
    }
  }

  /** Gives up all contests, and those that are asked for later. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#cancels) cancel();
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
