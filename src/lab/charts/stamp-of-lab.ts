/** What the files of the Lab's charts carry with them. */
import type { Services } from '../../app/services.ts';
import type { ChartStamp } from '../../charts/frame/stamp.ts';
import { modelVersion } from '../../model/version.ts';

export function stampOfLab({ session, document, address }: Services): ChartStamp {
  const { shown } = session;
  const scenario = shown?.scenario ?? document.scenario;
  const fingerprint = session.completeFingerprint;
  return {
    preset: scenario.preset,
    seed: scenario.seed,
    modelVersion,
    fingerprint,
    replications: shown?.replications.length ?? 0,
    link: new URL(address.linkOf(scenario, fingerprint), location.href).href,
  };
}
