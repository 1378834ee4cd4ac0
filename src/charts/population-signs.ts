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
/** A sign within a ring: between the two, so that a line of ground stays visible. */
const ringed = 1.15;

type Context = OffscreenCanvasRenderingContext2D;

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

/** The ground under a mark that reaches over its place, so that neighbours do not touch it. */
function drawGround(context: Context, radius: number, colours: SignColours) {
  context.beginPath();
  context.arc(0, 0, radius, 0, 7);
  context.fillStyle = cssColour(colours.ground);
  context.fill();
}

function drawRing(context: Context, pitch: number, colours: SignColours) {
  context.beginPath();
  context.arc(0, 0, pitch * 0.76, 0, 7);
  context.strokeStyle = cssColour(colours.ink);
  context.lineWidth = Math.max(1.1, pitch * 0.16);
  context.stroke();
}

function drawCross(context: Context, pitch: number, colours: SignColours) {
  const reach = pitch * 0.4;
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
      drawClass(context, name, pitch, colours, name === 'gone' ? 0.5 : pale);
      break;
    case 'stayed':
    case 'joined':
      drawGround(context, pitch * 0.95, colours);
      drawClass(context, name, pitch * ringed, colours, 1);
      drawRing(context, pitch, colours);
      break;
    case 'left':
    case 'missed':
      drawCross(context, pitch, colours);
      break;
    case 'warmer':
    case 'cooler':
    case 'other':
      drawClass(context, name, pitch * larger, colours, 1);
      break;
  }
}

const classes = classNames.length;

/**
 * A sheet of signs: one column per class here; one row per class there, for lives compared, then one for everyone. Each of
 * these is a square of `phases` × `phases` cells, in which the sign stands a fraction of a pixel further right and down: places
 * need not fall on whole pixels, and still all signs of a class look alike.
 */
export interface SignSheet {
  readonly bitmap: OffscreenCanvas;
  /** Cell size in device pixels; the sign's centre is its centre. Larger than a place: rings reach over its edge. */
  readonly cell: number;
  readonly phases: number;
}

const sheets = new Map<string, SignSheet>();

/** The sheet for a pitch in device pixels; views of equal pitch and theme share one. */
export function signSheet(pitch: number, colours: SignColours): SignSheet {
  const key = JSON.stringify([pitch, colours]);
  const known = sheets.get(key);
  if (known) return known;
  const cell = 2 * Math.ceil(pitch * 0.95 + 1);
  const phases = pitch < 9 ? 4 : pitch < 18 ? 2 : 1;
  const bitmap = new OffscreenCanvas(cell * classes * phases, cell * (classes + 1) * phases);
  const context = bitmap.getContext('2d');
  for (let here = 0; context && here < classes; here++) {
    const name = classNames[here] ?? 'absent';
    for (let there = 0; there <= classes; there++) {
      for (let phase = 0; phase < phases * phases; phase++) {
        const right = phase % phases;
        const down = Math.floor(phase / phases);
        context.setTransform(
          1,
          0,
          0,
          1,
          (here * phases + right) * cell + cell / 2 + right / phases,
          (there * phases + down) * cell + cell / 2 + down / phases,
        );
        if (there === classes) drawClass(context, name, pitch, colours, 1);
        else drawCompared(context, name, changeTable[here * classes + there] ?? 'same', pitch, colours);
      }
    }
  }
  const sheet = { bitmap, cell, phases };
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
