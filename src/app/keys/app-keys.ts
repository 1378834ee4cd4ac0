/** What the keys do on every page. */
import { copyText, drawSeed, shareLink, toggleFullScreen } from '../document/actions.ts';
import type { PageActions } from '../bar/page-actions.ts';
import type { Services } from '../services.ts';
import type { Shortcut } from './shortcuts.ts';

export function appShortcuts(
  services: Services,
  { help, history }: Pick<PageActions, 'help' | 'history'>,
): Shortcut[] {
  const { document: scenarioDocument, address, baseline, view } = services;
  return [
    { chords: ['Ctrl+z'], keys: 'Ctrl Z', does: 'Undo', run: () => scenarioDocument.undo() },
    {
      chords: ['Ctrl+Shift+z', 'Ctrl+y'],
      keys: 'Ctrl Shift Z',
      does: 'Redo',
      run: () => scenarioDocument.redo(),
    },
    { chords: ['h'], keys: 'H', does: 'History', run: history },
    {
      chords: ['b'],
      keys: 'B',
      does: 'Compare with the state before, or end it',
      run: () => (baseline.state ? baseline.end() : baseline.compareWithBefore()),
    },
    { chords: ['n'], keys: 'N', does: 'New seed', run: () => drawSeed(services) },
    { chords: ['s'], keys: 'S', does: 'Copy the link', run: () => copyText(shareLink(services)) },
    {
      chords: ['p'],
      keys: 'P',
      does: 'Projector',
      run: () => (view.projector = !view.projector),
    },
    { chords: ['f'], keys: 'F', does: 'Full screen', run: toggleFullScreen },
    {
      chords: ['g l', 'g a'],
      keys: 'G then L or A',
      does: 'Lab or About',
      run: (chord) => address.go(chord === 'g l' ? 'lab' : 'about', scenarioDocument.scenario),
    },
    { chords: ['?'], keys: '?', does: 'This help', run: help },
  ];
}
