/** Puts a week of a population on a canvas: signs by bitmap, or blocks of pixels where places are small. */
import { classNames } from '../model/totals.ts';
import { bleedOf, centreOf } from './population-state.ts';
import type { PlaceLayout } from './population-state.ts';
import { blockInk, everyoneRow, signSheet } from './population-signs.ts';
import type { BlockInk, SignColours } from './population-signs.ts';

const classes = classNames.length;

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

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
export function paint(context: Context, picture: Picture): void {
  if (picture.layout.detail === 'signs') paintSigns(context, picture);
  else paintBlocks(context, picture);
}

/** Places of changed lives, to be drawn after the others; grows with the largest population and is reused. */
let changedPlaces = new Int32Array(1024);

function reserve(places: number): Int32Array {
  if (changedPlaces.length < places) changedPlaces = new Int32Array(places);
  return changedPlaces;
}

/** Centres of all places on the canvas in device pixels, x and y in turn; one per layout, because they change only with the size. */
const centres = new WeakMap<PlaceLayout, Float32Array>();

function centresOf(layout: PlaceLayout, ratio: number): Float32Array {
  let known = centres.get(layout);
  if (!known) {
    const places = layout.cohort + layout.joiners;
    known = new Float32Array(2 * places);
    const bleed = bleedOf(layout);
    for (let place = 0; place < places; place++) {
      const { x, y } = centreOf(layout, place);
      known[2 * place] = (x + bleed) * ratio;
      known[2 * place + 1] = (y + bleed) * ratio;
    }
    centres.set(layout, known);
  }
  return known;
}

function paintSigns(context: Context, { layout, ratio, colours, here, there }: Picture) {
  const { bitmap, cell, phases } = signSheet(layout.pitch * ratio, colours);
  const at = centresOf(layout, ratio);
  const later = reserve(here.length);
  let laterCount = 0;
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const draw = (place: number, column: number, row: number) => {
    const x = Math.round((at[2 * place] ?? 0) * phases);
    const y = Math.round((at[2 * place + 1] ?? 0) * phases);
    const left = Math.floor(x / phases);
    const top = Math.floor(y / phases);
    context.drawImage(
      bitmap,
      (column * phases + x - left * phases) * cell,
      (row * phases + y - top * phases) * cell,
      cell,
      cell,
      left - cell / 2,
      top - cell / 2,
      cell,
      cell,
    );
  };
  for (let place = 0; place < here.length; place++) {
    const own = here[place] ?? 0;
    const other = there === null ? own : (there[place] ?? 0);
    // Changed lives reach into their neighbours' places, so they come on top.
    if (own !== other) later[laterCount++] = place;
    else if (own !== 0) draw(place, own, there === null ? everyoneRow : other);
  }
  for (let i = 0; i < laterCount; i++) {
    const place = later[i] ?? 0;
    draw(place, here[place] ?? 0, there?.[place] ?? everyoneRow);
  }
}

/** All views paint one after another, so one buffer serves all of a size. */
let buffer: { readonly image: ImageData; readonly words: Uint32Array } | null = null;

function bufferOf(width: number, height: number) {
  if (buffer?.image.width !== width || buffer.image.height !== height) {
    const image = new ImageData(width, height);
    buffer = { image, words: new Uint32Array(image.data.buffer) };
  }
  return buffer;
}

const inks = new WeakMap<SignColours, BlockInk>();

function inkOf(colours: SignColours): BlockInk {
  let ink = inks.get(colours);
  if (!ink) inks.set(colours, (ink = blockInk(colours)));
  return ink;
}

/** Below this many device pixels per place a gap between blocks would eat the ink. */
const smallestGapped = 3.5;

function paintBlocks(context: Context, { layout, ratio, colours, here, there }: Picture) {
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const { image, words } = bufferOf(width, height);
  const ink = inkOf(colours);
  const later = reserve(here.length);
  let laterCount = 0;
  const pitch = layout.pitch * ratio;
  const gap = layout.detail === 'blocks' && pitch >= smallestGapped ? Math.round(pitch * 0.2) : 0;
  const smallest = Math.round(2 * ratio);
  const bleed = Math.round(bleedOf(layout) * ratio);
  words.fill(0);

  const fill = (left: number, top: number, right: number, bottom: number, word: number) => {
    const end = right < width ? right : width;
    const last = bottom < height ? bottom : height;
    for (let y = top; y < last; y++) {
      for (let i = y * width + left; i < y * width + end; i++) words[i] = word;
    }
  };

  const paintBlock = (from: number, count: number, rows: number, offset: number) => {
    let place = from;
    for (let column = 0; place < from + count; column++) {
      const left = bleed + Math.floor(column * pitch + 1e-6);
      const right = Math.max(left + 1, bleed + Math.floor((column + 1) * pitch + 1e-6) - gap);
      const end = Math.min(place + rows, from + count);
      for (let row = 0; place < end; place++, row++) {
        const own = here[place] ?? 0;
        const pair = there === null ? 0 : own * classes + (there[place] ?? 0);
        if (ink.changed[pair] === 1) {
          later[laterCount++] = place;
          continue;
        }
        const word = (there === null ? ink.everyone[own] : ink.compared[pair]) ?? 0;
        if (word === 0) continue;
        const top = Math.floor(offset + row * pitch + 1e-6);
        const bottom = Math.max(top + 1, Math.floor(offset + (row + 1) * pitch + 1e-6) - gap);
        fill(left, top, right, bottom, word);
      }
    }
  };
  const lowerTop = bleed + layout.lowerTop * ratio;
  paintBlock(0, layout.cohort, layout.upperRows, bleed);
  paintBlock(layout.cohort, layout.joiners, layout.lowerRows, lowerTop);

  for (let i = 0; i < laterCount; i++) {
    const place = later[i] ?? 0;
    const lower = place >= layout.cohort;
    const index = lower ? place - layout.cohort : place;
    const rows = lower ? layout.lowerRows : layout.upperRows;
    const left = bleed + Math.floor(Math.floor(index / rows) * pitch + 1e-6);
    const top = Math.floor((lower ? lowerTop : bleed) + (index % rows) * pitch + 1e-6);
    const side = Math.max(smallest, Math.round(pitch));
    const word = ink.compared[(here[place] ?? 0) * classes + (there?.[place] ?? 0)] ?? 0;
    fill(left, top, left + side, top + side, word);
  }
  context.putImageData(image, 0, 0);
}
