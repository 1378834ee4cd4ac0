/** The signs of the population view as ready-made bitmaps, and as colours where a person is only a few pixels. */
import { classNames } from '../../model/classes.ts';
import type { ClassName } from '../../model/classes.ts';
import { changeTable } from './population-state.ts';
import type { Change } from './population-state.ts';
import { cssColour } from '../../ui/theme-colours.svelte.ts';
import type { Rgba } from '../../ui/theme-colours.svelte.ts';

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

/** The pixels of a sign that are not empty: offsets from its centre, and colours as RGBA words. */
export interface Stamp {
  readonly x: Int8Array;
  readonly y: Int8Array;
  readonly words: Uint32Array;
}

/**
 * The signs as stamps: one per class here; row by row per class there, for lives compared, then one row for everyone. Each of these is a
 * square of `phases` × `phases` stamps, in which the sign stands a fraction of a pixel further right and down: places need not fall on
 * whole pixels, and still all signs of a class look alike.
 */
export interface SignSheet {
  readonly phases: number;
  /** `stamps[((there * classes + here) * phases + down) * phases + right]` */
  readonly stamps: readonly Stamp[];
  /** The same, as faint as people who are not selected. */
  readonly faint: readonly Stamp[];
}

const sheets = new Map<string, SignSheet>();

/** The sheet for a pitch in device pixels; views of equal pitch and theme share one. */
export function signSheet(pitch: number, colours: SignColours): SignSheet {
  const key = JSON.stringify([pitch, colours]);
  const known = sheets.get(key);
  if (known) return known;
  // Larger than a place: rings reach over its edge.
  const cell = 2 * Math.ceil(pitch * 0.95 + 1);
  const phases = pitch < 9 ? 4 : pitch < 18 ? 2 : 1;
  const stamps: Stamp[] = [];
  const context = new OffscreenCanvas(cell, cell).getContext('2d', { willReadFrequently: true });
  for (let there = 0; context && there <= classes; there++) {
    for (let here = 0; here < classes; here++) {
      const name = classNames[here] ?? 'absent';
      for (let phase = 0; phase < phases * phases; phase++) {
        const right = (phase % phases) / phases;
        const down = Math.floor(phase / phases) / phases;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, cell, cell);
        context.setTransform(1, 0, 0, 1, cell / 2 + right, cell / 2 + down);
        if (there === classes) drawClass(context, name, pitch, colours, 1);
        else drawCompared(context, name, changeTable[here * classes + there] ?? 'same', pitch, colours);
        stamps.push(stampOf(context.getImageData(0, 0, cell, cell)));
      }
    }
  }
  const sheet = { phases, stamps, faint: stamps.map(fainter) };
  if (sheets.size >= 12) sheets.clear();
  sheets.set(key, sheet);
  return sheet;
}

/** Alpha below which a pixel is not worth drawing. */
const unseen = 4;

function stampOf({ data, width, height }: ImageData): Stamp {
  const pixels = new Uint32Array(data.buffer);
  const inked = Array.from({ length: width * height }, (_, k) => k).filter(
    (k) => (data[4 * k + 3] ?? 0) >= unseen,
  );
  return {
    x: Int8Array.from(inked, (k) => (k % width) - width / 2),
    y: Int8Array.from(inked, (k) => Math.floor(k / width) - height / 2),
    words: Uint32Array.from(inked, (k) => pixels[k] ?? 0),
  };
}

/** Strength of people who are not selected, while somebody is. */
const faintShare = 0.28;

function fainter({ x, y, words }: Stamp): Stamp {
  const bytes = new Uint8Array(words.slice().buffer);
  for (let k = 3; k < bytes.length; k += 4) bytes[k] = Math.round((bytes[k] ?? 0) * faintShare);
  return { x, y, words: new Uint32Array(bytes.buffer) };
}

/** Row of the sheet with the signs of everyone in full. */
export const everyoneRow = classes;

/** Colours of blocks as RGBA words for an ImageData: by `here * classes + there`, then by class for everyone. */
export interface BlockInk {
  readonly compared: Uint32Array;
  readonly everyone: Uint32Array;
  /** The same, as faint as people who are not selected. */
  readonly faintCompared: Uint32Array;
  readonly faintEveryone: Uint32Array;
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
  const faintCompared = new Uint32Array(classes * classes);
  const changed = new Uint8Array(classes * classes);
  changeTable.forEach((change, pair) => {
    const name = classNames[Math.floor(pair / classes)] ?? 'absent';
    const [colour, strength] = of(name);
    const isCross = change === 'left' || change === 'missed';
    const [ink, share] =
      change === 'same' ? [colour, strength * pale] : isCross ? [colours.ink, 1] : [colour, strength];
    compared[pair] = word(ink, share);
    faintCompared[pair] = word(ink, share * faintShare);
    if (change !== 'same') changed[pair] = 1;
  });
  const everyone = (share: number) =>
    Uint32Array.from(classNames, (name) => {
      const [colour, strength] = of(name);
      return word(colour, strength * share);
    });
  return {
    compared,
    everyone: everyone(1),
    faintCompared,
    faintEveryone: everyone(faintShare),
    changed,
  };
}

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

function rgbaWord(r: number, g: number, b: number): number {
  return (
    (littleEndian ? (255 << 24) | (b << 16) | (g << 8) | r : (r << 24) | (g << 16) | (b << 8) | 255) >>> 0
  );
}
