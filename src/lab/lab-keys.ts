/** What the keys do in the Lab. */
import { charting, closing, opening, showing } from '../app/view/view.ts';
import { tick } from 'svelte';
import { setReference } from '../scenario/edit/edit.ts';
import type { Shortcut } from '../app/keys/shortcuts.ts';
import type { LabState } from './lab-state.svelte.ts';
import { metricMenu } from './figures/metrics.ts';

const told = (keys: string, does: string): Shortcut => ({ chords: [], keys, does, run: () => undefined });

/** Keys of what has the focus itself, for the help. */
const keysOfParts: readonly Shortcut[] = [
  told('Among people: ← → ↑ ↓', 'From place to place; with Shift to the next life that differs'),
  told(
    'Among people: Ctrl ← → ↑ ↓',
    'Select a rectangle of people in every world; Esc shows everybody again',
  ),
  told(
    'Among people: Enter',
    'Open that life; with Shift select the person, with the words of the last weeks',
  ),
  told(
    'On an event: ← →',
    'Move it by a week, with Shift 13; with Alt stretch it; Enter edits, Delete removes',
  ),
];

export function labShortcuts(lab: LabState): Shortcut[] {
  const { playback } = lab;
  const jump = (step: 1 | -1) => {
    const weeks = lab.scenario.events.map((event) => event.week).sort((a, b) => a - b);
    const next = step > 0 ? weeks.find((week) => week > lab.week) : weeks.findLast((week) => week < lab.week);
    if (next !== undefined) playback.week = next;
  };
  const focusWorld = (index: number) => {
    const program = lab.programs[index];
    if (!program) return;
    lab.view.change(showing({ world: program.id }));
    // On a phone it has to come first.
    void tick().then(() =>
      document
        .querySelector<HTMLElement>(`[data-world="${CSS.escape(program.id)}"] [role=application]`)
        ?.focus(),
    );
  };
  const turnLever = (direction: 1 | -1) => {
    const slider = document.activeElement;
    if (!(slider instanceof HTMLInputElement) || slider.type !== 'range') return;
    if (direction > 0) slider.stepUp(5);
    else slider.stepDown(5);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return [
    { chords: [' '], keys: 'Space', does: 'Play or pause', run: () => playback.toggle() },
    {
      chords: ['ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
      keys: '← →',
      does: 'One week back or on; with Shift 13 weeks',
      run: (chord) => playback.step((chord.endsWith('Left') ? -1 : 1) * (chord.startsWith('Shift') ? 13 : 1)),
    },
    { chords: ['Home'], keys: 'Home', does: 'To the start', run: () => (playback.week = 0) },
    {
      chords: ['End'],
      keys: 'End',
      does: 'To the end',
      run: () => (playback.week = lab.scenario.time.weeks),
    },
    {
      chords: [',', '.'],
      keys: ', .',
      does: 'To the event before or after',
      run: (chord) => jump(chord === ',' ? -1 : 1),
    },
    {
      chords: ['e'],
      keys: 'E',
      does: 'Add an event at this week',
      run: () => {
        if (!lab.view.enlarged) lab.view.change(opening({ what: 'addEvent' }));
      },
    },
    {
      chords: ['1', '2', '3', '4', '5', '6'],
      keys: '1 – 6',
      does: 'Go to a world',
      run: (chord) => focusWorld(Number(chord) - 1),
    },
    {
      chords: ['r'],
      keys: 'R',
      does: 'Make that world the reference',
      run: () => lab.document.change('Reference', (s) => setReference(s, lab.worlds.focus)),
    },
    {
      chords: ['c'],
      keys: 'C',
      does: 'Changed lives or everyone',
      run: () => lab.view.change(showing({ ink: lab.view.ink === 'changed' ? 'everyone' : 'changed' })),
    },
    {
      chords: ['l'],
      keys: 'L',
      does: 'All levers and numbers',
      run: () =>
        lab.view.change(
          lab.view.drawer ? closing('drawer') : opening({ what: 'drawer', world: lab.worlds.focus }),
        ),
    },
    {
      chords: ['[', ']'],
      keys: '[ ]',
      does: 'Turn the focused lever down or up',
      run: (chord) => turnLever(chord === '[' ? -1 : 1),
    },
    {
      chords: ['m'],
      keys: 'M',
      does: 'Next outcome in the chart',
      run: () => {
        const at = metricMenu.indexOf(lab.view.chart.outcome);
        const outcome = metricMenu[(at + 1) % metricMenu.length] ?? 'profit';
        lab.view.change(charting({ outcome, levels: undefined, more: undefined }));
      },
    },
    {
      chords: ['t'],
      keys: 'T',
      does: 'The chart as a table',
      run: () => lab.view.change(charting({ table: !lab.view.chart.table })),
    },
    { chords: ['0'], keys: '0', does: 'Reset: play again with the same luck', run: () => lab.reset() },
    ...keysOfParts,
  ];
}
