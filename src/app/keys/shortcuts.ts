/** Keys of the page: one table says what each does, runs it, and fills the help. */
import { isComposing } from '../../ui/composing.ts';

export interface Shortcut {
  /** As `chordOf` writes it; a sequence has a space: "g l". Several keys for the same. */
  readonly chords: readonly string[];
  /** As people read it. */
  readonly keys: string;
  readonly does: string;
  readonly run: (chord: string) => unknown;
}

/** Signs of shortcuts that other layouts have elsewhere, or nowhere, by the place of the key. */
const signs: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
};

/**
 * What a key stands for. A Latin letter or a digit is itself, wherever the layout has it; where the layout has another script or sign at the key
 * ("я", "&" for 1), it is what the key has in its place on an American keyboard.
 */
function signOf(event: KeyboardEvent): string {
  const { key, code } = event;
  const isAscii = key <= '~';
  const isReached = event.shiftKey || event.getModifierState('AltGraph');
  if (/[a-z\d]/i.test(key) || (isAscii && isReached)) return key.toLowerCase();
  const [, letter, digit] = /^(?:Key(.)|Digit(.))$/.exec(code) ?? [];
  return (isAscii ? digit : (letter?.toLowerCase() ?? digit ?? signs[code])) ?? key;
}

/** "Ctrl+Shift+z", "ArrowLeft", "?", " " */
export function chordOf(event: KeyboardEvent): string {
  const isCharacter = event.key.length === 1;
  const key = isCharacter ? signOf(event) : event.key;
  // Some layouts have "[" beyond a key that counts as Ctrl and Alt at once.
  if (isCharacter && event.getModifierState('AltGraph')) return key;
  const command = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  // A sign such as "?" already says that shift was held.
  const shift = event.shiftKey && (!isCharacter || command || /[a-z]/.test(key)) ? 'Shift+' : '';
  return command + (event.altKey ? 'Alt+' : '') + shift + key;
}

const isLetter = (chord: string) => chord.split(' ').every((part) => part.length === 1 && part !== '');

/** Typing belongs to the field; arrows to sliders and lists; space and enter to buttons. */
function belongsToTarget(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (event.ctrlKey || event.metaKey)
    return target.matches('input:not([type=range], [type=radio], [type=checkbox]), textarea');
  if (target.matches('input:not([type=range], [type=radio], [type=checkbox]), textarea, select')) return true;
  const isMove = /^(Arrow|Page|Home$|End$)/.test(event.key);
  if (isMove) return target.matches('input, [role=slider], [role=region]');
  if (event.key === ' ' || event.key === 'Enter')
    return target.matches('a, button, input, summary, [role=button]');
  return false;
}

const sequenceTime = 1200;

/** Returns a listener that runs the first shortcut whose chord matches. */
export function listenFor(
  shortcuts: () => readonly Shortcut[],
  lettersAllowed: () => boolean,
): (event: KeyboardEvent) => void {
  let before = { chord: '', at: -Infinity };
  return (event) => {
    if (event.defaultPrevented || isComposing(event) || belongsToTarget(event)) return;
    const chord = chordOf(event);
    const sequence = event.timeStamp - before.at < sequenceTime ? `${before.chord} ${chord}` : '';
    before = { chord, at: event.timeStamp };
    const allowed = (wanted: string) => lettersAllowed() || !isLetter(wanted) || wanted === '?';
    for (const wanted of [sequence, chord]) {
      const found = wanted && shortcuts().find((s) => s.chords.includes(wanted) && allowed(wanted));
      if (!found) continue;
      event.preventDefault();
      found.run(wanted);
      return;
    }
  };
}
