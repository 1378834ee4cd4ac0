import { afterEach, describe, expect, it, vi } from 'vitest';
import { ViewState } from '../../../src/app/view/view-state.svelte.ts';
import { Playback } from '../../../src/lab/time/playback.svelte.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A playback whose frames come when the test says so. */
function played(pressedAt: number) {
  let tick: FrameRequestCallback = () => undefined;
  vi.stubGlobal('performance', { now: () => pressedAt });
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    tick = callback;
    return 1;
  });
  const playback = new Playback({ view: new ViewState(), weeks: () => 156, reducedMotion: () => false });
  playback.play();
  const frame = (now: number) => {
    tick(now);
  };
  return { playback, frame };
}

describe('playing', () => {
  it('never shows a week before the start, even if the first frame began before play was pressed', () => {
    const { playback, frame } = played(2000);
    frame(800);
    expect(playback.week).toBe(0);
    frame(1050);
    expect(playback.week).toBe(2);
  });

  it('goes on from where it was when the page was asleep', () => {
    const { playback, frame } = played(0);
    frame(60_000);
    expect(playback.week).toBe(2);
  });
});
