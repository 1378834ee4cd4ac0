/** Where each person stands: blocks of places, filled column by column from the left. No pixels are drawn here. */

/** How much of a sign fits into a place. */
export type Detail = 'signs' | 'blocks' | 'pixels';

/** Slots `from` to before `from + count`, in columns of `rows`. Lengths in CSS pixels. */
export interface Block {
  readonly from: number;
  readonly count: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
}

/** A bar over a stretch of places, with what they have in common. */
export interface Caption {
  readonly left: number;
  readonly right: number;
  /** Where the places that it names begin. */
  readonly top: number;
  /** The longest that fits is shown. */
  readonly texts: readonly string[];
  readonly ink: 'warm' | 'cool' | 'plain';
  readonly dashed: boolean;
}

/** Lengths in CSS pixels. A place is a person's, the same in every world; a slot is a spot on the screen. */
export interface PlaceLayout {
  /** Distance from slot to slot. */
  readonly pitch: number;
  readonly detail: Detail;
  readonly blocks: readonly Block[];
  /** The place in each slot; null where they are the same. */
  readonly sequence: Int32Array | null;
  /** The slot of each place. */
  readonly slots: Int32Array | null;
  readonly captions: readonly Caption[];
  /** Where a dotted rule parts those who join later. */
  readonly ruleTop: number | null;
  readonly width: number;
  readonly height: number;
}

/** What one person told another. */
export interface PersonLink {
  /** Places. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'good' | 'bad' | 'left';
  readonly resisted: boolean;
}

export const largestPitch = 12;
/** Loss of size that is worth having every place on whole pixels. */
const worthSnapping = 0.03;

export const detailOf = (pitch: number): Detail =>
  pitch >= 5 ? 'signs' : pitch >= 2.5 ? 'blocks' : 'pixels';

/** A pitch just above a multiple of `grain`, the size of a device pixel, falls to it. */
export function snapped(pitch: number, grain: number): number {
  if (grain <= 0 || pitch < grain) return pitch;
  const whole = Math.floor(pitch / grain + 1e-6) * grain;
  return pitch - whole < worthSnapping * pitch ? whole : pitch;
}

/** The slot of each place, from the place in each slot. */
export function inverse(sequence: Int32Array): Int32Array {
  const slots = new Int32Array(sequence.length);
  for (let slot = 0; slot < sequence.length; slot++) slots[sequence[slot] ?? 0] = slot;
  return slots;
}

/** How far the canvas reaches over the places on each side, for rings at an edge. */
export const bleedOf = (l: PlaceLayout): number => Math.ceil(Math.max(2, l.pitch / 2));

const slotOf = (l: PlaceLayout, place: number) => l.slots?.[place] ?? place;
const placeIn = (l: PlaceLayout, slot: number) => l.sequence?.[slot] ?? slot;

const blockOf = (l: PlaceLayout, slot: number): Block | undefined =>
  l.blocks.find(({ from, count }) => slot >= from && slot < from + count);

/** Centre of a place. */
export function centreOf(l: PlaceLayout, place: number): { x: number; y: number } {
  const slot = slotOf(l, place);
  const block = blockOf(l, slot);
  if (!block) return { x: 0, y: 0 };
  const index = slot - block.from;
  const rows = Math.max(1, block.rows);
  return {
    x: block.left + (Math.floor(index / rows) + 0.5) * l.pitch,
    y: block.top + ((index % rows) + 0.5) * l.pitch,
  };
}

function slotAt(l: PlaceLayout, { from, count, rows, left, top }: Block, x: number, y: number): number {
  const row = Math.floor((y - top) / l.pitch);
  const column = Math.floor((x - left) / l.pitch);
  if (row < 0 || row >= rows || column < 0) return -1;
  const index = column * rows + row;
  return index < count ? from + index : -1;
}

/** The place at a point; −1 where there is none. */
export function placeAt(l: PlaceLayout, x: number, y: number): number {
  for (const block of l.blocks) {
    const slot = slotAt(l, block, x, y);
    if (slot >= 0) return placeIn(l, slot);
  }
  return -1;
}

/** The places whose centres lie in a rectangle, given by any two opposite corners, in the order of their slots. */
export function placesWithin(
  l: PlaceLayout,
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number[] {
  const found: number[] = [];
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  for (const block of l.blocks) {
    const last = Math.ceil(block.count / Math.max(1, block.rows)) - 1;
    const column = (x: number) => (x - block.left) / l.pitch - 0.5;
    const row = (y: number) => (y - block.top) / l.pitch - 0.5;
    const to = Math.min(last, Math.floor(column(right)));
    for (let c = Math.max(0, Math.ceil(column(left))); c <= to; c++) {
      const end = Math.min(block.rows - 1, Math.floor(row(bottom)));
      for (let r = Math.max(0, Math.ceil(row(top))); r <= end; r++) {
        const index = c * block.rows + r;
        if (index < block.count) found.push(placeIn(l, block.from + index));
      }
    }
  }
  return found;
}

/** The place one step away in a direction, over gaps too; the same place at an edge. */
export function neighbourOf(l: PlaceLayout, place: number, right: number, down: number): number {
  const { x, y } = centreOf(l, place);
  const next = placeAt(l, x + right * l.pitch, y + down * l.pitch);
  if (next >= 0) return next;
  const own = blockOf(l, slotOf(l, place));
  const columnsOf = (b: Block) => Math.ceil(b.count / Math.max(1, b.rows));
  const centre = (b: Block) => ({
    x: b.left + (columnsOf(b) * l.pitch) / 2,
    y: b.top + (b.rows * l.pitch) / 2,
  });
  const size = (b: Block) => ({ x: columnsOf(b) * l.pitch, y: b.rows * l.pitch });
  // Of the blocks wholly on that side, the one whose nearest place is nearest.
  let best = place;
  let bestDistance = Infinity;
  for (const block of l.blocks) {
    if (block === own || block.count === 0 || !own) continue;
    const apart =
      right !== 0 ? right * (centre(block).x - centre(own).x) : down * (centre(block).y - centre(own).y);
    const touching = right !== 0 ? (size(block).x + size(own).x) / 2 : (size(block).y + size(own).y) / 2;
    if (apart < touching - l.pitch / 2) continue;
    const row = clamp(Math.floor((y - block.top) / l.pitch), 0, block.rows - 1);
    const column = clamp(Math.floor((x - block.left) / l.pitch), 0, columnsOf(block) - 1);
    const nearRow = down > 0 ? 0 : down < 0 ? block.rows - 1 : row;
    const nearColumn = right > 0 ? 0 : right < 0 ? columnsOf(block) - 1 : column;
    const index = Math.min(block.count - 1, nearColumn * block.rows + nearRow);
    const there = placeIn(l, block.from + index);
    const at = centreOf(l, there);
    const distance = Math.abs(at.x - x) + Math.abs(at.y - y);
    if (distance < bestDistance) [best, bestDistance] = [there, distance];
  }
  return best;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
