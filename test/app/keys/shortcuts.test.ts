import { expect, test } from 'vitest';
import { chordOf } from '../../../src/app/keys/shortcuts.ts';

type Held = Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>>;

const press = (key: string, held: Held = {}, code = '', modifier = '') =>
  chordOf({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    getModifierState: (name: string) => name === modifier,
    ...held,
  } as KeyboardEvent);

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

test('a key with another script has the shortcut of its place', () => {
  expect(press('з', {}, 'KeyP')).toBe('p');
  expect(press('я', { ctrlKey: true }, 'KeyZ')).toBe('Ctrl+z');
  expect(press('Я', { ctrlKey: true, shiftKey: true }, 'KeyZ')).toBe('Ctrl+Shift+z');
  expect(press('б', {}, 'Comma')).toBe(',');
  expect(press('ü', {}, 'BracketLeft')).toBe('[');
  expect(press('١', {}, 'Digit1')).toBe('1');
});

test('a row of digits that needs shift counts without, and a Latin letter is itself wherever it is', () => {
  expect(press('&', {}, 'Digit1')).toBe('1');
  expect(press('!', { shiftKey: true }, 'Digit1')).toBe('!');
  expect(press('z', { ctrlKey: true }, 'KeyY')).toBe('Ctrl+z');
  expect(press('x', {}, 'KeyB')).toBe('x');
});

test('a bracket that is reached by AltGr is a bracket', () => {
  expect(press('[', { ctrlKey: true, altKey: true }, 'Digit8', 'AltGraph')).toBe('[');
});
