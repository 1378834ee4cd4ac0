/** How numbers are written: one place for signs, digits, units and for numbers that do not exist. */
import { format as numberFormat } from 'd3-format';
import { isClear } from '../experiment/figures/statistics.ts';
import type { Estimate } from '../experiment/figures/statistics.ts';

/** As in the outcome table: a share is shown × 100 with %, an index × 100, money and counts as they are. */
export type NumberFormat = 'share' | 'index' | 'money' | 'count';

const minus = '\u2212';
/** A thin space that does not break. */
const thin = '\u202F';
/** Stands where a number is not defined; the words beside it say so. */
export const undefinedNumber = '–';
export const undefinedWords = 'not defined';
/** Stands for a difference of 0.00 ± 0.00. */
const noDifference = 'none';
export const noIntervalWords = 'one run, no interval yet';
/** A note where there is no room for why a single run has no interval. */
export const shortNote = (note: string): string => (note === noIntervalWords ? 'one run' : note);

/** What a number is multiplied by before it is written. */
export const scaleOf = (format: NumberFormat) => (format === 'share' || format === 'index' ? 100 : 1);
const usualDecimals = (format: NumberFormat) => (format === 'share' || format === 'index' ? 1 : 2);
const figures = 3;

/** Digits before the decimal point: 0.68 → 1, 88.4 → 2. */
const wholeDigits = (value: number) => Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);

/** Decimals that leave at most three figures. */
function decimalsFor(value: number, wanted: number): number {
  const fit = (v: number) => Math.max(0, Math.min(wanted, figures - wholeDigits(v)));
  const decimals = fit(value);
  // 9.996 with two decimals is 10.00, one figure too many
  return fit(Number(value.toFixed(decimals)));
}

/** Rounded to three figures, so that 1,234 is written 1,230. */
function threeFigures(value: number): number {
  const beyond = wholeDigits(value) - figures;
  return beyond > 0 ? Math.round(value / 10 ** beyond) * 10 ** beyond : value;
}

function write(value: number, decimals: number, signed: boolean): string {
  const text = numberFormat(`,.${decimals}f`)(Math.abs(threeFigures(value)));
  const isZero = !/[1-9]/.test(text);
  if (isZero) return text;
  return value < 0 ? `${minus}${text}` : signed ? `+${text}` : text;
}

/** A count of people or things, in full: 1,457. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) return undefinedNumber;
  return numberFormat(',d')(value).replace(/^−0$/, '0');
}

const meanOf = (level: number | Estimate) => (typeof level === 'number' ? level : level.mean);

/** A level: "68.5 %", "88.4", "1,230", or an en dash where it is not defined. */
export function formatLevel(level: number | Estimate, format: NumberFormat): string {
  const text = formatBareLevel(level, format);
  return format === 'share' && text !== undefinedNumber ? `${text}${thin}%` : text;
}

/** A level without its unit, where the title names it: "68.5"; with the decimals of all the levels that stand `beside` it. */
export function formatBareLevel(
  level: number | Estimate,
  format: NumberFormat,
  beside: readonly (number | Estimate)[] = [],
): string {
  const scale = scaleOf(format);
  const value = meanOf(level) * scale;
  if (!Number.isFinite(value)) return undefinedNumber;
  const decimals = [level, ...beside]
    .map((l) => meanOf(l) * scale)
    .filter(Number.isFinite)
    .map((v) => decimalsFor(v, usualDecimals(format)));
  return write(value, Math.min(...decimals), false);
}

export interface DifferenceText {
  /** "+0.4", "−0.68", "0.0", "none" where there is neither a difference nor an interval to be seen, or an en dash. */
  readonly value: string;
  /** "± 0.3", or '' while there is no interval. */
  readonly spread: string;
  /** "unclear" (0 is inside), "one run, no interval yet" or "not defined". */
  readonly note: '' | 'unclear' | typeof noIntervalWords | typeof undefinedWords;
  /** Whether 0 is outside the interval. */
  readonly clear: boolean;
  /** All of it in one line, for tables and for reading aloud. */
  readonly text: string;
}

/** A difference with its 95 % interval; the spread has the decimals of the value. A difference of shares is in points of 100. */
export function formatDifference(difference: Estimate, format: NumberFormat): DifferenceText {
  const scale = scaleOf(format);
  const value = difference.mean * scale;
  if (!Number.isFinite(value)) {
    return {
      value: undefinedNumber,
      spread: '',
      note: undefinedWords,
      clear: false,
      text: undefinedWords,
    };
  }
  const half = ((difference.high - difference.low) / 2) * scale;
  const hasInterval = difference.replications >= 2 && Number.isFinite(half);
  const decimals = differenceDecimals(value, hasInterval ? half : 0, usualDecimals(format));
  const written = write(value, decimals, true);
  const spread = hasInterval ? `±${thin}${write(half, decimals, false)}` : '';
  // Before the worlds go different ways, and where they hardly do, there is neither a difference nor any doubt about it.
  if (hasInterval && !/[1-9]/.test(written + spread)) {
    return { value: noDifference, spread: '', note: '', clear: false, text: noDifference };
  }
  const clear = isClear(difference);
  const note = !hasInterval ? noIntervalWords : clear ? '' : 'unclear';
  const text = [written, spread, note === 'unclear' ? '(unclear)' : ''].filter(Boolean).join(' ');
  return { value: written, spread, note, clear, text };
}

/** One more decimal or two where the spread, or a value without one, would else be written as nothing but zeros. */
function differenceDecimals(value: number, half: number, usual: number): number {
  let decimals = usual;
  const smallest = half > 0 ? half : Math.abs(value);
  while (decimals < usual + 2 && smallest > 0 && smallest < 0.5 * 10 ** -decimals) decimals++;
  return Math.min(decimalsFor(value, decimals), decimalsFor(half, decimals));
}

/** The smallest step in which `formatDifference` writes that difference: 0.01 for +5.51, 10 for −1,230. */
export function differenceUnit(difference: Estimate, format: NumberFormat): number {
  const scale = scaleOf(format);
  const value = difference.mean * scale;
  const half = difference.replications >= 2 ? ((difference.high - difference.low) / 2) * scale : 0;
  return (
    10 ** Math.max(-differenceDecimals(value, half, usualDecimals(format)), wholeDigits(value) - figures)
  );
}

/** A number of such steps, signed: −341 of 0.01 are "−3.41". */
export const formatSteps = (steps: number, unit: number): string => {
  const text = numberFormat(`,.${Math.max(0, Math.round(-Math.log10(unit)))}f`)(Math.abs(steps * unit));
  return steps === 0 ? text : `${steps < 0 ? minus : '+'}${text}`;
};

/** The numbers beside an axis: as few decimals as tell the steps apart, signed on an axis of differences. */
export function formatTick(value: number, step: number, format: NumberFormat, signed: boolean): string {
  const scaled = value * scaleOf(format);
  const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs(step * scaleOf(format))) + 1e-9));
  const text = numberFormat(`,.${decimals}f`)(Math.abs(scaled));
  if (!/[1-9]/.test(text)) return '0';
  return scaled < 0 ? `${minus}${text}` : signed ? `+${text}` : text;
}
