/** The figures on the screen as plain values: what exports, reports and pages around this one are told. */
import { formatDifference, formatLevel } from '../../charts/format.ts';
import { intervalMethod } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { modelVersion } from '../../model/version.ts';
import type { LabState } from '../lab-state.svelte.ts';

/** A number with its interval; null where it is not defined. `text` is what stands on the screen. */
interface PlainEstimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly replications: number;
  readonly text: string;
}

interface PlainFigure {
  readonly outcome: string;
  readonly label: string;
  readonly unit: string;
  /** A share is a part of 1, an index lies between 0 and 1; on the screen both are times 100. */
  readonly format: string;
  /** Where it is not measured at the week on the screen: "in week 104". */
  readonly when: string;
  /** In the order of `worlds`; null while it is still computed. */
  readonly levels: readonly PlainEstimate[] | null;
  /** This world minus the reference, paired by replication. */
  readonly differences: readonly PlainEstimate[] | null;
}

export interface ShownFigures {
  readonly week: number;
  readonly worlds: readonly { readonly id: string; readonly name: string }[];
  /** Id of the world that the differences are taken from. */
  readonly reference: string;
  readonly figures: readonly PlainFigure[];
  readonly replications: number;
  readonly interval: string;
  readonly seed: string;
  readonly modelVersion: number;
  /** Of all replications; null while they are not complete. */
  readonly fingerprint: string | null;
  /** Numbers of before a change, or of fewer replications than were asked for. */
  readonly complete: boolean;
}

const orNull = (value: number) => (Number.isFinite(value) ? value : null);
const plain = ({ mean, low, high, replications }: Estimate, text: string): PlainEstimate => ({
  mean: orNull(mean),
  low: orNull(low),
  high: orNull(high),
  replications,
  text,
});

/** Undefined until the first numbers are there. */
export function shownFigures(lab: LabState): ShownFigures | undefined {
  const { session } = lab;
  const { shown } = session;
  if (!shown) return undefined;
  const complete = session.phase === 'idle';
  return {
    week: lab.shownWeek,
    worlds: shown.scenario.programs.map(({ id, name }) => ({
      id,
      name: lab.programs.find((now) => now.id === id)?.name ?? name,
    })),
    reference: shown.scenario.programs[lab.worlds.shownReference]?.id ?? '',
    figures: lab.figures.map(({ id, label, unit, format, when, levels, differences, waiting }) => ({
      outcome: id,
      label,
      unit,
      format,
      when,
      levels: waiting ? null : levels.map((level) => plain(level, formatLevel(level, format))),
      differences: waiting ? null : differences.map((d) => plain(d, formatDifference(d, format).text)),
    })),
    replications: shown.replications.length,
    interval: intervalMethod,
    seed: shown.scenario.seed,
    modelVersion,
    fingerprint: session.completeFingerprint ?? null,
    complete,
  };
}
