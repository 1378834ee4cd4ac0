/** What the keys do on every page. */
import { oneOf } from '../../scenario/rules/value-rules.ts';
import { copyText, drawSeed, shareLink, toggleFullScreen } from '../document/actions.ts';
import { openHistory } from '../history/open-history.ts';
import { goTo } from '../pages/go-to.ts';
import { closing, opening } from '../view/view.ts';
import type { Services } from '../services.ts';
import type { Shortcut } from './shortcuts.ts';

export function appShortcuts(services: Services): Shortcut[] {
  const { document: scenarioDocument, baseline, view } = services;
  const withKey = services.pages.flatMap((page) =>
    page.key === undefined ? [] : [{ ...page, key: page.key }],
  );
  return [
    { chords: ['Ctrl+z'], keys: 'Ctrl Z', does: 'Undo', run: () => scenarioDocument.undo() },
    {
      chords: ['Ctrl+Shift+z', 'Ctrl+y'],
      keys: 'Ctrl Shift Z',
      does: 'Redo',
      run: () => scenarioDocument.redo(),
    },
    { chords: ['h'], keys: 'H', does: 'History', run: () => openHistory(view) },
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
      run: () => view.change(view.projector ? closing('projector') : opening({ what: 'projector' })),
    },
    { chords: ['f'], keys: 'F', does: 'Full screen', run: toggleFullScreen },
    {
      chords: withKey.map(({ key }) => `g ${key}`),
      keys: `G then ${oneOf(withKey.map(({ key }) => key.toUpperCase()))}`,
      does: oneOf(withKey.map(({ name }) => name)),
      run: (chord) => {
        const page = withKey.find(({ key }) => chord === `g ${key}`);
        if (page) goTo(services, page.id);
      },
    },
    {
      chords: ['?'],
      keys: '?',
      does: 'This help',
      run: () => view.change(opening({ what: 'keyboard' })),
    },
  ];
}
