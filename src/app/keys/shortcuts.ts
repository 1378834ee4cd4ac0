/** Keys of the page: one table says what each does, runs it, and fills the help. */

export interface Shortcut {
  /** As `chordOf` writes it; a sequence has a space: "g l". Several keys for the same. */
  readonly chords: readonly string[];
  /** As people read it. */
  readonly keys: string;
  readonly does: string;
  readonly run: (chord: string) => unknown;
}

/** "Ctrl+Shift+z", "ArrowLeft", "?", " " */
export function chordOf(event: KeyboardEvent): string {
  const isCharacter = event.key.length === 1;
  const key = isCharacter ? event.key.toLowerCase() : event.key;
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
    if (event.defaultPrevented || event.isComposing || belongsToTarget(event)) return;
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
