/** The signs of the population view as ready-made bitmaps, and as colours where a person is only a few pixels. */
import { classNames } from '../model/totals.ts';
import type { ClassName } from '../model/totals.ts';
import { changeTable } from './population-state.ts';
import type { Change } from './population-state.ts';
import { cssColour } from './theme-colours.svelte.ts';
import type { Rgba } from './theme-colours.svelte.ts';

export interface SignColours {
  readonly warm: Rgba;
  readonly cool: Rgba;
  readonly gone: Rgba;
  readonly ink: Rgba;
  readonly ground: Rgba;
}

/** Strength of a life that is the same as in the reference. */
const pale = 0.3;
const larger = 1.3;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** One class's sign around (0, 0), for a place of size `pitch`. */
function drawClass(context: Context, name: ClassName, pitch: number, colours: SignColours, strength: number) {
  const warm = cssColour(colours.warm, strength);
  const cool = cssColour(colours.cool, strength);
  context.beginPath();
  switch (name) {
    case 'loyal':
      context.arc(0, 0, pitch * 0.42, 0, 7);
      context.fillStyle = warm;
      context.fill();
      break;
    case 'latent':
      context.arc(0, 0, pitch * 0.34, 0, 7);
      context.strokeStyle = warm;
      context.lineWidth = pitch * 0.24;
      context.stroke();
      break;
    case 'spurious':
      context.rect(-pitch * 0.36, -pitch * 0.36, pitch * 0.72, pitch * 0.72);
      context.fillStyle = cool;
      context.fill();
      break;
    case 'none':
      context.rect(-pitch * 0.28, -pitch * 0.28, pitch * 0.56, pitch * 0.56);
      context.strokeStyle = cool;
      context.lineWidth = pitch * 0.17;
      context.stroke();
      break;
    case 'gone':
      context.arc(0, 0, Math.max(0.6, pitch * 0.12), 0, 7);
      context.fillStyle = cssColour(colours.gone, strength);
      context.fill();
      break;
    case 'absent':
      break;
  }
}

function drawRing(context: Context, pitch: number, colours: SignColours) {
  context.beginPath();
  context.arc(0, 0, pitch * 0.74, 0, 7);
  context.strokeStyle = cssColour(colours.ink);
  context.lineWidth = Math.max(1.1, pitch * 0.16);
  context.stroke();
}

function drawCross(context: Context, pitch: number, colours: SignColours) {
  const reach = pitch * 0.38;
  context.beginPath();
  context.moveTo(-reach, -reach);
  context.lineTo(reach, reach);
  context.moveTo(reach, -reach);
  context.lineTo(-reach, reach);
  context.strokeStyle = cssColour(colours.ink);
  context.lineWidth = Math.max(1.3, pitch * 0.24);
  context.stroke();
}

function drawCompared(
  context: Context,
  name: ClassName,
  change: Change,
  pitch: number,
  colours: SignColours,
) {
  switch (change) {
    case 'same':
      return drawClass(context, name, pitch, colours, name === 'gone' ? 0.5 : pale);
    case 'stayed':
    case 'joined':
      drawClass(context, name, pitch, colours, 1);
      return drawRing(context, pitch, colours);
    case 'left':
    case 'missed':
      return drawCross(context, pitch, colours);
    case 'warmer':
    case 'cooler':
    case 'other':
      return drawClass(context, name, pitch * larger, colours, 1);
  }
}

const classes = classNames.length;

/**
 * A sheet of signs: one cell per pair of classes (here × there) for lives compared, then one per class for everyone.
 * A cell is larger than a place, because rings and changed lives reach over its edge.
 */
export interface SignSheet {
  readonly bitmap: OffscreenCanvas;
  /** Cell size in device pixels; the sign's centre is its centre. */
  readonly cell: number;
}

const sheets = new Map<string, SignSheet>();

/** The sheet for a pitch in device pixels; views of equal pitch and theme share one. */
export function signSheet(pitch: number, colours: SignColours): SignSheet {
  const key = JSON.stringify([pitch, colours]);
  const known = sheets.get(key);
  if (known) return known;
  const cell = 2 * Math.ceil(pitch * 0.95 + 1);
  const bitmap = new OffscreenCanvas(cell * classes, cell * (classes + 1));
  const context = bitmap.getContext('2d');
  if (context) {
    for (let here = 0; here < classes; here++) {
      const name = classNames[here] ?? 'absent';
      for (let there = 0; there <= classes; there++) {
        // An odd pitch has its centre in the middle of a pixel.
        const middle = cell / 2 + (Math.round(pitch) % 2) / 2;
        context.setTransform(1, 0, 0, 1, here * cell + middle, there * cell + middle);
        if (there === classes) drawClass(context, name, pitch, colours, 1);
        else drawCompared(context, name, changeTable[here * classes + there] ?? 'same', pitch, colours);
      }
    }
  }
  const sheet = { bitmap, cell };
  if (sheets.size >= 12) sheets.clear();
  sheets.set(key, sheet);
  return sheet;
}

/** Row of the sheet with the signs of everyone in full. */
export const everyoneRow = classes;

/** Colours of blocks as RGBA words for an ImageData: by `here * classes + there`, then by class for everyone. */
export interface BlockInk {
  readonly compared: Uint32Array;
  readonly everyone: Uint32Array;
  /** 1 where a pair of classes is drawn last and larger. */
  readonly changed: Uint8Array;
}

export function blockInk(colours: SignColours): BlockInk {
  const of = (name: ClassName): readonly [Rgba, number] => {
    switch (name) {
      case 'loyal':
        return [colours.warm, 1];
      case 'latent':
        return [colours.warm, 0.55];
      case 'spurious':
        return [colours.cool, 1];
      case 'none':
        return [colours.cool, 0.45];
      case 'gone':
        return [colours.gone, 0.35];
      case 'absent':
        return [colours.ground, 0];
    }
  };
  const word = ([r, g, b]: Rgba, strength: number) => {
    const [gr, gg, gb] = colours.ground;
    const mix = (over: number, under: number) => Math.round(under + (over - under) * strength);
    return strength === 0 ? 0 : rgbaWord(mix(r, gr), mix(g, gg), mix(b, gb));
  };
  const compared = new Uint32Array(classes * classes);
  const changed = new Uint8Array(classes * classes);
  changeTable.forEach((change, pair) => {
    const name = classNames[Math.floor(pair / classes)] ?? 'absent';
    const [colour, strength] = of(name);
    if (change === 'same') compared[pair] = word(colour, strength * pale);
    else {
      changed[pair] = 1;
      const isCross = change === 'left' || change === 'missed';
      compared[pair] = isCross ? word(colours.ink, 1) : word(colour, strength);
    }
  });
  return { compared, everyone: Uint32Array.from(classNames, (name) => word(...of(name))), changed };
}

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

function rgbaWord(r: number, g: number, b: number): number {
  return (
    (littleEndian ? (255 << 24) | (b << 16) | (g << 8) | r : (r << 24) | (g << 16) | (b << 8) | 255) >>> 0
  );
}
