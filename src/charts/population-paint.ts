/** Puts a week of a population on a canvas: signs by bitmap, or blocks of pixels where places are small. */
import { classNames } from '../model/totals.ts';
import { centreOf } from './population-state.ts';
import type { PlaceLayout } from './population-state.ts';
import { blockInk, everyoneRow, signSheet } from './population-signs.ts';
import type { BlockInk, SignColours } from './population-signs.ts';

const classes = classNames.length;

export interface Picture {
  readonly layout: PlaceLayout;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly colours: SignColours;
  readonly here: Uint8Array;
  /** The reference's classes; null shows everyone in full. */
  readonly there: Uint8Array | null;
}

/** Draws a picture on the whole canvas. */
export function paint(context: CanvasRenderingContext2D, picture: Picture): void {
  if (picture.layout.detail === 'signs') paintSigns(context, picture);
  else paintBlocks(context, picture);
}

function paintSigns(context: CanvasRenderingContext2D, { layout: l, ratio, colours, here, there }: Picture) {
  const { bitmap, cell } = signSheet(l.pitch * ratio, colours);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const draw = (place: number, column: number, row: number) => {
    const { x, y } = centreOf(l, place);
    const left = Math.floor(x * ratio) - cell / 2;
    const top = Math.floor(y * ratio) - cell / 2;
    context.drawImage(bitmap, column * cell, row * cell, cell, cell, left, top, cell, cell);
  };
  const last: number[] = [];
  for (let place = 0; place < here.length; place++) {
    const own = here[place] ?? 0;
    const other = there?.[place] ?? own;
    if (own === other && own === 0) continue;
    // Changed lives reach into their neighbours' places, so they come on top.
    if (own !== other) last.push(place);
    else draw(place, own, there ? other : everyoneRow);
  }
  for (const place of last) draw(place, here[place] ?? 0, there?.[place] ?? everyoneRow);
}

let buffer: { image: ImageData; words: Uint32Array } | null = null;
const inks = new WeakMap<SignColours, BlockInk>();

/** All views paint in turn, so one buffer of the largest size so far serves them all. */
function bufferOf(width: number, height: number) {
  if (buffer?.image.width !== width || buffer.image.height !== height) {
    const image = new ImageData(width, height);
    buffer = { image, words: new Uint32Array(image.data.buffer) };
  }
  return buffer;
}

function paintBlocks(context: CanvasRenderingContext2D, picture: Picture) {
  const { layout: l, ratio, colours, here, there } = picture;
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const { image, words } = bufferOf(width, height);
  words.fill(0);
  let ink = inks.get(colours);
  if (!ink) inks.set(colours, (ink = blockInk(colours)));
  const pitch = l.pitch * ratio;
  const gap = l.detail === 'blocks' ? Math.max(1, Math.round(pitch * 0.2)) : 0;
  const size = Math.max(1, Math.floor(pitch + 1e-6) - gap);
  const changedSize = l.detail === 'blocks' ? size + gap : Math.max(2, Math.round(2 * ratio));
  const fill = (left: number, top: number, side: number, word: number) => {
    const right = Math.min(width, left + side);
    const bottom = Math.min(height, top + side);
    for (let y = Math.max(0, top); y < bottom; y++)
      words.fill(word, y * width + Math.max(0, left), y * width + right);
  };
  const block = (from: number, count: number, rows: number, offset: number, changedOnly: boolean) => {
    let column = 0;
    let row = 0;
    for (let place = from; place < from + count; place++) {
      const own = here[place] ?? 0;
      const pair = there ? own * classes + (there[place] ?? 0) : 0;
      const isChanged = there !== null && ink.changed[pair] === 1;
      if (isChanged === changedOnly) {
        const word = (there ? ink.compared[pair] : ink.everyone[own]) ?? 0;
        if (word !== 0) {
          const left = Math.floor(column * pitch + 1e-6);
          const top = Math.floor(offset + row * pitch + 1e-6);
          if (size === 1 && !isChanged) words[top * width + left] = word;
          else fill(left, top, isChanged ? changedSize : size, word);
        }
      }
      if (++row === rows) {
        row = 0;
        column++;
      }
    }
  };
  for (const changedOnly of there ? [false, true] : [false]) {
    block(0, l.cohort, l.upperRows, 0, changedOnly);
    block(l.cohort, l.joiners, l.lowerRows, l.lowerTop * ratio, changedOnly);
  }
  context.putImageData(image, 0, 0);
}
