/** With whom the only person who is selected talked of late: asked of the runner when the selection has come to rest. */
import { Query } from '../../app/query.svelte.ts';
import type { Services } from '../../app/services.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Talk } from './person-words.ts';

/** A selection that changes again within so many milliseconds is not asked about. */
const restTime = 250;

/** Without an answer there are no lines; the view of the person's life says what is wrong. */
const silence: Talk = () => ({ links: [], texts: ['words could not be asked for'] });

export class TalkOfSelected {
  readonly #query = new Query<Talk>();

  get now(): Talk | undefined {
    return this.#query.state === 'failed' ? silence : this.#query.answer;
  }

  /** Returns what takes the question back, and forgets its answer. */
  ask({ parts, runner }: Pick<Services, 'parts' | 'runner'>, scenario: Scenario, person: number): () => void {
    void this.#query.ask(
      async ({ signal }) => {
        const { talkWith } = await parts.get('Who talked with whom', () => import('./person-words.ts'));
        return talkWith(runner, scenario, person, signal);
      },
      { after: restTime },
    );
    return () => this.#query.clear();
  }
}
