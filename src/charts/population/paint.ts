/** Puts a week of a population on a canvas, pixel by pixel: stamps of signs, or blocks where places are small. */
import { classNames } from '../../model/classes.ts';
import { bleedOf } from './places.ts';
import type { PlaceLayout } from './places.ts';
import { blockInk, everyoneRow, signSheet } from './signs.ts';
import type { BlockInk, SignColours, Stamp } from './signs.ts';

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
  /** 1 for the places of people who are selected, the others are faint; null while nobody is. */
  readonly selected: Uint8Array | null;
}

/** Draws a picture on the whole canvas. */
export function paint(context: Context, picture: Picture): void {
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const target = bufferOf(width, height);
  target.words.fill(0);
  if (picture.layout.detail === 'signs') paintSigns(target, picture);
  else paintBlocks(target, picture);
  context.putImageData(target.image, 0, 0);
}

interface Buffer {
  readonly image: ImageData;
  readonly words: Uint32Array;
  readonly bytes: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** All views paint one after another, so one buffer serves all of a size. */
let buffer: Buffer | null = null;

function bufferOf(width: number, height: number): Buffer {
  if (buffer?.width !== width || buffer.height !== height) {
    const image = new ImageData(width, height);
    buffer = { image, words: new Uint32Array(image.data.buffer), bytes: image.data, width, height };
  }
  return buffer;
}

/** Places that are drawn after the others, because they reach into their neighbours' places; grows and is reused. */
let laterPlaces = new Int32Array(1024);
let laterX = new Float32Array(1024);
let laterY = new Float32Array(1024);

function reserve(places: number): void {
  if (laterPlaces.length >= places) return;
  laterPlaces = new Int32Array(places);
  laterX = new Float32Array(places);
  laterY = new Float32Array(places);
}

/** Calls back for every slot with its place and the corner of its spot, in device pixels. */
function eachSlot(
  { layout, ratio }: Picture,
  visit: (place: number, left: number, top: number) => void,
): void {
  const pitch = layout.pitch * ratio;
  const bleed = bleedOf(layout) * ratio;
  const { sequence } = layout;
  for (const block of layout.blocks) {
    const end = block.from + block.count;
    const top = bleed + block.top * ratio;
    let left = bleed + block.left * ratio;
    for (let slot = block.from; slot < end; left += pitch) {
      const last = Math.min(slot + block.rows, end);
      for (let y = top; slot < last; slot++, y += pitch) {
        visit(sequence === null ? slot : (sequence[slot] ?? 0), left, y);
      }
    }
  }
}

function paintSigns(target: Buffer, picture: Picture) {
  const { layout, ratio, colours, here, there, selected } = picture;
  const half = (layout.pitch * ratio) / 2;
  const { phases, stamps, faint } = signSheet(layout.pitch * ratio, colours);
  reserve(here.length);
  let later = 0;
  const draw = (place: number, left: number, top: number) => {
    const own = here[place] ?? 0;
    const isFaint = selected !== null && selected[place] !== 1;
    const other = there?.[place] ?? own;
    // Who is selected is in full ink, even with the same life.
    const row = there === null || (selected !== null && !isFaint && own === other) ? everyoneRow : other;
    const x = Math.round((left + half) * phases);
    const y = Math.round((top + half) * phases);
    const column = Math.floor(x / phases);
    const line = Math.floor(y / phases);
    const at = ((row * classes + own) * phases + y - line * phases) * phases + x - column * phases;
    const stamp = (isFaint ? faint : stamps)[at];
    if (stamp) press(target, stamp, column, line);
  };
  eachSlot(picture, (place, left, top) => {
    const own = here[place] ?? 0;
    const isChanged = there !== null && own !== (there[place] ?? 0);
    if (isChanged || selected?.[place] === 1) {
      laterPlaces[later] = place;
      laterX[later] = left;
      laterY[later++] = top;
    } else if (own !== 0) draw(place, left, top);
  });
  // Faint ones first: nobody who is selected is hidden.
  for (const pass of selected === null ? [0] : [0, 1]) {
    for (let i = 0; i < later; i++) {
      const place = laterPlaces[i] ?? 0;
      if (selected === null || (selected[place] ?? 0) === pass) draw(place, laterX[i] ?? 0, laterY[i] ?? 0);
    }
  }
}

/** Puts a stamp over what is there. */
function press({ words, bytes, width, height }: Buffer, stamp: Stamp, column: number, line: number) {
  const { x, y, words: ink } = stamp;
  for (let k = 0; k < ink.length; k++) {
    const px = column + (x[k] ?? 0);
    const py = line + (y[k] ?? 0);
    if (px < 0 || px >= width || py < 0 || py >= height) continue;
    const at = py * width + px;
    const word = ink[k] ?? 0;
    if (words[at] === 0) words[at] = word;
    else blend(bytes, 4 * at, word);
  }
}

const one = new Uint32Array(1);
const parts = new Uint8Array(one.buffer);

/** Porter and Duff's "over" of a colour that is partly transparent, without premultiplied alpha. */
function blend(bytes: Uint8ClampedArray, at: number, word: number) {
  one[0] = word;
  const alpha = (parts[3] ?? 0) / 255;
  const under = ((bytes[at + 3] ?? 0) / 255) * (1 - alpha);
  const sum = alpha + under;
  for (let k = 0; k < 3; k++) {
    bytes[at + k] = ((parts[k] ?? 0) * alpha + (bytes[at + k] ?? 0) * under) / sum;
  }
  bytes[at + 3] = sum * 255;
}

const inks = new WeakMap<SignColours, BlockInk>();

function inkOf(colours: SignColours): BlockInk {
  let ink = inks.get(colours);
  if (!ink) inks.set(colours, (ink = blockInk(colours)));
  return ink;
}

/** Below this many device pixels per place a gap between blocks would eat the ink. */
const smallestGapped = 3.5;

function paintBlocks({ words, width, height }: Buffer, picture: Picture) {
  const { layout, ratio, colours, here, there, selected } = picture;
  const ink = inkOf(colours);
  const pitch = layout.pitch * ratio;
  const gap = layout.detail === 'blocks' && pitch >= smallestGapped ? Math.round(pitch * 0.2) : 0;
  const side = Math.max(Math.round(2 * ratio), Math.round(pitch));
  reserve(here.length);
  let later = 0;

  const fill = (left: number, top: number, right: number, bottom: number, word: number) => {
    const end = right < width ? right : width;
    const last = bottom < height ? bottom : height;
    for (let y = top; y < last; y++) {
      for (let i = y * width + left; i < y * width + end; i++) words[i] = word;
    }
  };

  eachSlot(picture, (place, left, top) => {
    const own = here[place] ?? 0;
    const isSelected = selected?.[place] === 1;
    const pair = there === null ? 0 : own * classes + (there[place] ?? 0);
    // Who is changed or selected comes on top, and is large enough to be seen.
    if (isSelected || (there !== null && ink.changed[pair] === 1)) {
      laterPlaces[later] = place;
      laterX[later] = left;
      laterY[later++] = top;
      return;
    }
    const isFaint = selected !== null;
    const word =
      there === null
        ? (isFaint ? ink.faintEveryone : ink.everyone)[own]
        : (isFaint ? ink.faintCompared : ink.compared)[pair];
    if (word === undefined || word === 0) return;
    const x = Math.floor(left + 1e-6);
    const y = Math.floor(top + 1e-6);
    const right = Math.max(x + 1, Math.floor(left + pitch + 1e-6) - gap);
    const bottom = Math.max(y + 1, Math.floor(top + pitch + 1e-6) - gap);
    fill(x, y, right, bottom, word);
  });

  // Faint ones first: nobody who is selected is hidden.
  for (const pass of selected === null ? [0] : [0, 1]) {
    for (let i = 0; i < later; i++) {
      const place = laterPlaces[i] ?? 0;
      if (selected !== null && (selected[place] ?? 0) !== pass) continue;
      const own = here[place] ?? 0;
      const pair = own * classes + (there?.[place] ?? own);
      const full = there === null || ink.changed[pair] !== 1 ? ink.everyone[own] : ink.compared[pair];
      const word = selected !== null && pass === 0 ? ink.faintCompared[pair] : full;
      if (word === undefined || word === 0) continue;
      const x = Math.floor((laterX[i] ?? 0) + 1e-6);
      const y = Math.floor((laterY[i] ?? 0) + 1e-6);
      fill(x, y, x + side, y + side, word);
    }
  }
}
