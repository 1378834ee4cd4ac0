/** What the keys, and the buttons of a presenter's remote control, do on the projector. */
import type { Shortcut } from '../../app/keys/shortcuts.ts';
import type { LabState } from '../lab-state.svelte.ts';
import { labShortcuts } from '../lab-keys.ts';

export interface ProjectorActions {
  /** Brings one world to the fore, or all again; counted from 0. */
  readonly spot: (world: number) => void;
  readonly levers: () => void;
  readonly leave: () => void;
}

/** Keys of the Lab that mean the same here. */
const shared = [' ', 'ArrowLeft', 'Home', 'End', ',', 'm', '0', '[', 'c'];

export function projectorShortcuts(lab: LabState, { spot, levers, leave }: ProjectorActions): Shortcut[] {
  const { playback } = lab;
  const stops = () =>
    [0, ...lab.scenario.events.map(({ week }) => week), lab.scenario.time.weeks].sort((a, b) => a - b);
  return [
    ...labShortcuts(lab).filter(({ chords }) => shared.includes(chords[0] ?? '')),
    {
      chords: ['PageDown', 'PageUp'],
      keys: 'Page down, up',
      does: 'To the next event, or the one before: the buttons of a remote control',
      run: (chord) => {
        const on = chord === 'PageDown';
        const next = on
          ? stops().find((week) => week > lab.week)
          : stops().findLast((week) => week < lab.week);
        if (next !== undefined) playback.week = next;
      },
    },
    {
      chords: ['1', '2', '3', '4', '5', '6'],
      keys: '1 – 6',
      does: 'Bring a world to the fore; again: all',
      run: (chord) => spot(Number(chord) - 1),
    },
    { chords: ['l'], keys: 'L', does: 'Levers, beside the slide', run: levers },
    { chords: ['Escape'], keys: 'Esc', does: 'Leave the projector', run: leave },
  ];
}
