/** Where a text stops being JSON. Engines say it in words of their own, and some do not say where. */

export interface JsonFault {
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, such as `"}"` or `the end of the file`. */
  readonly found: string;
}

/* eslint-disable no-control-regex -- JSON forbids just these inside a text */
const token =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/* eslint-enable no-control-regex */
const space = /[ \t\r\n]*/y;

/** The first place that breaks the grammar of JSON, or undefined when none does. */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;
  /** Open lists and objects, by their closing signs. */
  const open: string[] = [];
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const take = (sign: string): boolean => {
    skip(space);
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const key = (): boolean => {
    skip(space);
    return text[at] === '"' && skip(token) && take(':');
  };
  const fault = (): JsonFault => {
    skip(space);
    const before = text.slice(0, at).split('\n');
    const [character] = text.slice(at);
    const found = character === undefined ? 'the end of the file' : JSON.stringify(character);
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, found };
  };

  for (;;) {
    // A value, or the beginning of one.
    if (take('[')) {
      open.push(']');
      if (!take(']')) continue;
      open.pop();
    } else if (take('{')) {
      open.push('}');
      if (!take('}')) {
        if (!key()) return fault();
        continue;
      }
      open.pop();
    } else if (!skip(token)) return fault();
    // What may follow it.
    while (open.length > 0 && take(open.at(-1) ?? '')) open.pop();
    if (open.length === 0) {
      skip(space);
      return at === text.length ? undefined : fault();
    }
    if (!take(',') || (open.at(-1) === '}' && !key())) return fault();
  }
}
