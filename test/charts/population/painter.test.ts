import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Picture } from '../../../src/charts/population/paint.ts';
import { PopulationPainter } from '../../../src/charts/population/painter.ts';

/** A canvas that knows only how strongly each picture is to be seen on it. */
class FakeCanvas {
  readonly ink = new Map<Picture, number>();
  readonly context = {
    canvas: this,
    globalAlpha: 1,
    globalCompositeOperation: 'source-over',
    clearRect: () => this.ink.clear(),
    drawImage: ({ ink }: FakeCanvas) => {
      for (const [picture, share] of ink)
        this.ink.set(picture, (this.ink.get(picture) ?? 0) + share * this.context.globalAlpha);
    },
  };
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  getContext = () => this.context;
}

vi.mock('../../../src/charts/population/paint.ts', () => ({
  paint: ({ canvas }: FakeCanvas['context'], picture: Picture) => {
    canvas.ink.clear();
    canvas.ink.set(picture, 1);
  },
}));

let frame: ((now: number) => void) | undefined;
beforeEach(() => {
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('requestAnimationFrame', (callback: (now: number) => void) => {
    frame = callback;
    return 1;
  });
});
afterEach(() => vi.unstubAllGlobals());

const newPicture = () => ({}) as Picture;

function setUp() {
  const canvas = new FakeCanvas(100, 100);
  const painter = new PopulationPainter(canvas.context as unknown as CanvasRenderingContext2D);
  const nextFrame = (now: number) => {
    const callback = frame;
    frame = undefined;
    callback?.(now);
  };
  return { canvas, painter, nextFrame };
}

test('a fade ends with the new picture alone', () => {
  const { canvas, painter, nextFrame } = setUp();
  const [first, second] = [newPicture(), newPicture()];
  painter.show(first, false);
  nextFrame(0);
  painter.show(second, true);
  nextFrame(1000);
  expect(canvas.ink.get(first)).toBe(1);
  nextFrame(1090);
  expect(canvas.ink.get(second)).toBeCloseTo(0.75);
  expect(canvas.ink.get(first)).toBeCloseTo(0.25);
  nextFrame(1180);
  expect([...canvas.ink]).toEqual([[second, 1]]);
  expect(frame).toBeUndefined();
});

test('where frames are slower than weeks, the picture is at most a week behind', () => {
  const { canvas, painter, nextFrame } = setUp();
  const weeks = Array.from({ length: 6 }, newPicture);
  weeks.forEach((picture, week) => {
    painter.show(picture, week > 0);
    nextFrame(week * 200);
    const before = weeks[week - 1];
    if (before && week > 1)
      expect((canvas.ink.get(before) ?? 0) + (canvas.ink.get(picture) ?? 0)).toBeCloseTo(1);
  });
});

test('what was not to fade is there at once, though a week followed within the same frame', () => {
  const { canvas, painter, nextFrame } = setUp();
  const [resized, later] = [newPicture(), newPicture()];
  painter.show(resized, false);
  painter.show(later, true);
  nextFrame(1000);
  expect([...canvas.ink]).toEqual([[later, 1]]);
});
