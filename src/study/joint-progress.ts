/** How far several jobs are that run side by side: they are begun one by one, and what they have to do adds up. */
import type { Progress } from '../runner/runner.ts';

export class JointProgress {
  readonly #parts: { done: number; readonly total: number }[] = [];

  /**
   * What a further job gets as its `onProgress`.
   * @param total how much there is to do in it
   * @param tell called with how much is done of all that was begun so far
   */
  part(total: number, tell: (done: number, total: number) => void): (progress: Progress) => void {
    const part = { done: 0, total };
    this.#parts.push(part);
    return ({ done }) => {
      part.done = done;
      tell(this.#sum('done'), this.#sum('total'));
    };
  }

  #sum(what: 'done' | 'total'): number {
    return this.#parts.reduce((sum, part) => sum + part[what], 0);
  }
}
