/** Where the rows and columns of a matrix stand, in pixels. */
import type { Matrix } from './matrix-state.ts';

export interface MatrixLayout {
  /** Groups stand side by side. */
  readonly sideBySide: boolean;
  /** The label of a row has a line of its own above its cells. */
  readonly folded: boolean;
  readonly labelWidth: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly height: number;
  /** Upper left corner of each group. */
  readonly groups: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

const groupGap = 32;
const narrowest = 104;
/** The longest name of a row, at the size of rows. */
const leastLabel = 148;

export function matrixLayout({ groups, worlds }: Matrix, width: number): MatrixLayout {
  const sideBySide = groups.length > 1 && width >= 1000;
  const groupWidth = sideBySide ? (width - groupGap * (groups.length - 1)) / groups.length : width;
  const folded = (groupWidth - leastLabel) / Math.max(1, worlds) < narrowest;
  const labelWidth = folded ? 0 : Math.min(168, Math.max(leastLabel, groupWidth * 0.16));
  const rowHeight = folded ? 54 : 36;
  const titled = groups.length > 1;
  const headHeight = titled ? 40 : 22;
  let down = 0;
  const places = groups.map(({ rows }, k) => {
    const y = sideBySide ? 0 : down;
    down += headHeight + rows.length * rowHeight + 12;
    return { x: sideBySide ? k * (groupWidth + groupGap) : 0, y, width: groupWidth };
  });
  const most = Math.max(0, ...groups.map(({ rows }) => rows.length));
  return {
    sideBySide,
    folded,
    labelWidth,
    cellWidth: (groupWidth - labelWidth) / Math.max(1, worlds),
    rowHeight,
    headHeight,
    height: sideBySide ? headHeight + most * rowHeight : Math.max(0, down - 12),
    groups: places,
  };
}
