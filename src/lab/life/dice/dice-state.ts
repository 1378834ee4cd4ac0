/** The panel of dice: the dice of one week against the odds that each world held them to. */
import type { Explanation } from '../../../experiment/people/explain.ts';
import type { Life } from '../../../experiment/people/lives.ts';
import { status } from '../../../model/state.ts';
import { comesAfter, dieOf } from '../../../model/recorders/decisions.ts';
import type { Decision, DecisionKind } from '../../../model/recorders/decisions.ts';
import type { LifeView } from '../life-view.ts';
import { decisionTexts, titleOf } from './dice-words.ts';
import type { Agreement } from './dice-words.ts';

interface DiceCell {
  readonly world: number;
  /** Both in [0, 1]; it happens when the die falls below the odds. */
  readonly odds: number;
  readonly die: number;
  readonly happened: boolean;
}

export interface DiceColumn {
  readonly key: string;
  readonly what: DecisionKind;
  readonly agreement: Agreement;
  readonly title: string;
  /** What it means that the die falls into the band. */
  readonly means: string;
  /** The end of the scale; 1 unless the odds are small. */
  readonly scale: number;
  /** By world: what was decided, or in words why nothing was. */
  readonly cells: readonly (DiceCell | string)[];
}

/** What goes on every week in the background is shown only when something came of it. */
const background = new Set<DecisionKind>(['recommend', 'rumour', 'notice', 'optOut', 'wake', 'tell']);

/** Of a need the die must lie above the chance of none: turned round, so that every bar reads alike. */
function cellOf(world: number, one: Decision): DiceCell {
  const turned = one.what === 'need';
  return {
    world,
    odds: turned ? 1 - one.threshold : one.threshold,
    die: turned ? 1 - one.uniform : one.uniform,
    happened: one.happened,
  };
}

const scales = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4];

/** The end of a scale on which small odds can be seen. */
export function scaleFor(odds: readonly number[]): number {
  const top = Math.max(...odds);
  return scales.find((scale) => top <= 0.5 * scale) ?? 1;
}

function agreementOf(cells: DiceColumn['cells']): Agreement {
  const thrown = cells.filter((cell) => typeof cell !== 'string');
  if (new Set(thrown.map(({ happened }) => happened)).size > 1) return 'parts';
  return thrown.length < cells.length ? 'some' : 'same';
}

const agreements: readonly Agreement[] = ['parts', 'some', 'same'];

export interface DiceGroup {
  readonly agreement: Agreement;
  readonly columns: readonly DiceColumn[];
}

/** What the dice of a week are shown from, as a table and in blocks. */
export interface DiceProps {
  readonly view: LifeView;
  readonly groups: readonly DiceGroup[];
  /** What came of the week, by world. */
  readonly outcomes: readonly string[];
  readonly week: number;
}

/** Columns of equal agreement together: first those in which worlds part. */
export const byAgreement = (columns: readonly DiceColumn[]): DiceGroup[] =>
  agreements
    .map((agreement) => ({ agreement, columns: columns.filter((column) => column.agreement === agreement) }))
    .filter((group) => group.columns.length > 0);

/** One column per decision, in the order in which they were made. */
export function diceColumns(explanation: Explanation, lives: readonly Life[]): DiceColumn[] {
  const { decisions, week } = explanation;
  const order: Decision[] = [];
  for (const own of decisions) {
    let at = 0;
    for (const one of own) {
      const known = order.findIndex((other) => dieOf(other) === dieOf(one));
      if (known >= 0) at = known + 1;
      else order.splice(at++, 0, one);
    }
  }
  return order
    .filter(
      (column) =>
        !background.has(column.what) ||
        decisions.some((own) => own.some((one) => dieOf(one) === dieOf(column) && one.happened)),
    )
    .map((column) => {
      const cells = decisions.map((own, world) => {
        const found = own.find((one) => dieOf(one) === dieOf(column));
        return found ? cellOf(world, found) : absence(column, own, lives[world], week);
      });
      const odds = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.odds]));
      return {
        key: dieOf(column),
        what: column.what,
        agreement: agreementOf(cells),
        title: titleOf(column),
        means: decisionTexts[column.what].means,
        scale: scaleFor(odds),
        cells,
      };
    });
}

/** Why a die was not thrown in a world. */
function absence(column: Decision, own: readonly Decision[], life: Life | undefined, week: number): string {
  const was = life?.states.status[week];
  if (was === status.gone) return 'had left';
  if (was === status.prospect) return 'not a customer';
  const { occasion } = column;
  const gone = own.find(({ what, happened }) => what === 'leave' && happened);
  if (occasion === undefined) return gone ? 'gone before it' : 'not asked';
  if (gone?.occasion !== undefined && comesAfter(occasion, gone.occasion)) return 'gone before it';
  const at = (kind: DecisionKind) => own.filter((one) => one.what === kind && one.occasion === occasion);
  const [choice] = at('choose');
  if (typeof occasion === 'number' && choice === undefined) return 'no such need';
  if (choice?.happened === false) return 'bought elsewhere';
  if (column.what === 'solve' || column.what === 'slow') {
    if (!at('problem').some(({ happened }) => happened)) return 'no problem';
    return column.what === 'slow' ? 'not solved' : 'not needed';
  }
  return 'not asked';
}
