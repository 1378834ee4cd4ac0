/** How far a job is, from how far its parts are. */
import type { JobOptions, Progress } from './runner.ts';

/** Takes the share, 0…1, that is done of one part. */
export type OnShare = (part: number, share: number) => void;

/** Adds up the shares of all parts of a stage. */
export function progressOf(
  stage: Progress['stage'],
  total: number,
  { onProgress }: JobOptions,
  shares = new Float64Array(total),
): OnShare {
  return (part, share) => {
    shares[part] = Math.max(share, shares[part] ?? 0);
    const done = shares.reduce((sum, s) => sum + s, 0);
    onProgress?.({ stage, done: Math.min(total, done), total });
  };
}
