/** What is under way, in a few words. */
import type { LabState } from '../lab-state.svelte.ts';

export function runWords({ session, scenario }: Pick<LabState, 'session' | 'scenario'>): string {
  const total = scenario.replications;
  const done = Math.min(session.shown?.replications.length ?? 0, total);
  switch (session.phase) {
    case 'running':
      return 'first replication';
    case 'stale':
      return 'before your change';
    case 'stopped':
      return `stopped at ${done} of ${total}`;
    case 'refining':
      if (session.stage === 'run') return `${done} of ${total}`;
      return session.stage === 'solve' ? 'solving the budget' : 'computing stress tests';
    case 'idle':
    case 'error':
      return '';
  }
}
