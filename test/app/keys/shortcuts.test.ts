import { expect, test } from 'vitest';
import { chordOf } from '../../../src/app/keys/shortcuts.ts';

const press = (
  key: string,
  held: Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>> = {},
) =>
  chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held } as KeyboardEvent);

test('chords are written alike on every keyboard', () => {
  expect(press('z', { ctrlKey: true })).toBe('Ctrl+z');
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Ctrl+Shift+z');
  expect(press('ArrowLeft', { shiftKey: true })).toBe('Shift+ArrowLeft');
  expect(press(' ')).toBe(' ');
});

test('a sign that needs shift is the sign, wherever it is on the keyboard', () => {
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('?')).toBe('?');
});
