/** Fingerprints of worlds and of whole runs. */
import { Fingerprint } from '../model/hash.ts';
import { modelVersion } from '../model/version.ts';
import type { World } from '../model/world.ts';

/** 16 hexadecimal digits over the bit patterns of a world's final state, waiting words and weekly totals. */
export function worldFingerprint(world: World): string {
  const hash = new Fingerprint();
  for (const array of world.state.arrays()) hash.array(array);
  hash.array(world.state.inbox.sorted());
  hash.array(new Float64Array([world.state.liability]));
  hash.array(world.totals.values);
  hash.array(world.totals.reasons);
  return hash.digits();
}

/** One fingerprint of a run, from those of its worlds in replication then world order. */
export function combineFingerprints(byReplicationThenWorld: readonly (readonly string[])[]): string {
  const hash = new Fingerprint();
  hash.word(modelVersion);
  for (const worlds of byReplicationThenWorld) for (const digits of worlds) hash.text(digits);
  return hash.digits();
}
