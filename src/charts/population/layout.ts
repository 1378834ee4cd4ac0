/** How large places can be in a room, and the two blocks in which they stand unless they are grouped. */
import { detailOf, largestPitch, snapped } from './places.ts';
import type { PlaceLayout } from './places.ts';

/** Lengths in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Size of a device pixel in CSS pixels; 0 leaves pitches as they come. */
  readonly grain?: number;
  /** The largest distance from place to place. */
  readonly largest?: number;
}

/** Room for the dotted rule between the blocks. */
const ruleRoom = 9;

/** Two blocks, one above the other, with places as large as the box allows. */
export function layout(
  { width, height, grain = 0, largest = largestPitch }: Room,
  cohort: number,
  joiners: number,
): PlaceLayout {
  width = Math.max(1, width);
  const room = Math.max(1, height - (joiners > 0 ? ruleRoom : 0));
  const rows = (count: number, columns: number) => Math.ceil(count / columns);
  // Of all numbers of columns, the one whose places are largest; either the width or the height is then full.
  let pitch = 0;
  for (let c = Math.ceil(width / largest); width / c > pitch; c++) {
    pitch = Math.max(pitch, Math.min(width / c, room / Math.max(1, rows(cohort, c) + rows(joiners, c))));
  }
  pitch = snapped(Math.min(pitch, largest), grain);
  const columns = Math.max(1, Math.floor(width / pitch + 1e-6));
  const upperRows = rows(cohort, columns);
  const lowerTop = upperRows * pitch + ruleRoom;
  return {
    pitch,
    detail: detailOf(pitch),
    blocks: [
      { from: 0, count: cohort, rows: upperRows, left: 0, top: 0 },
      { from: cohort, count: joiners, rows: rows(joiners, columns), left: 0, top: lowerTop },
    ],
    sequence: null,
    slots: null,
    captions: [],
    ruleTop: joiners > 0 ? upperRows * pitch + ruleRoom / 2 : null,
    width,
    height,
  };
}
