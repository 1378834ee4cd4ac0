/** What a chart that leaves the page carries with it, so that anyone can get its numbers again. */
import { getContext, setContext } from 'svelte';

export interface ChartStamp {
  /** Id of the preset that the scenario came from. */
  readonly preset: string;
  readonly seed: string;
  readonly modelVersion: number;
  /** Over all replications; undefined while they are not complete. */
  readonly fingerprint: string | undefined;
  /** How many replications are in. */
  readonly replications: number;
  /** Opens the scenario. */
  readonly link: string;
}

export function stampLines({ seed, modelVersion, fingerprint, replications, link }: ChartStamp): string[] {
  const runs = `${replications} ${replications === 1 ? 'replication' : 'replications'}`;
  const complete =
    fingerprint === undefined ? 'not complete, so without fingerprint' : `fingerprint ${fingerprint}`;
  return [
    `Steadfast, model version ${modelVersion}; in this model, under these assumptions`,
    `seed ${seed}; ${runs}, ${complete}`,
    link,
  ];
}

/** steadfast-town-waterfall.svg */
export function chartFileName(preset: string, chart: string, extension: string): string {
  const name = ['steadfast', preset, chart].filter(Boolean).join('-');
  return `${name.replaceAll(/[^\w.-]+/g, '-')}.${extension}`;
}

const key = Symbol('stamp of the charts');

/** Lets the charts below be saved to files. */
export const setChartStamp = (stamp: () => ChartStamp): void => void setContext(key, stamp);

/** Undefined on a page whose charts cannot be saved. */
export const getChartStamp = (): (() => ChartStamp) | undefined =>
  getContext<(() => ChartStamp) | undefined>(key);
