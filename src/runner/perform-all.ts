/** What the worker threads of the command line do: all that the workers of a page do, and contests. */
import { contest } from '../experiment/winners/contest.ts';
import { perform } from './perform.ts';
import type { Perform } from './perform.ts';

export const performAll: Perform = (task) => (task.kind === 'contest' ? contest(task.plan) : perform(task));
