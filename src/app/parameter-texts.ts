/**
 * What each parameter is, what a larger value does, and where its default comes from. To be loaded by what shows it: the parameter
 * table of a page is without these texts.
 */
import texts from 'virtual:parameter-texts';

/** @param key the full key: `market.failureRate`, `program.points.earnRate`, `event.failureWave.size` */
export const helpOf = (key: string): string => texts[key]?.help ?? '';

/** Evidence rows, tests, claims or a short citation; '' for none. */
export const sourceOf = (key: string): string => texts[key]?.source ?? '';
