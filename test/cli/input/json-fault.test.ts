import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../src/cli/input/json-fault.ts';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the fault of a text that is not JSON', () => {
  it.each([
    ['', 1, 1, 'the end of the file'],
    ['{"a": 1,}', 1, 9, '"}"'],
    ['[1, 2', 1, 6, 'the end of the file'],
    ['{"a" 1}', 1, 6, '"1"'],
    ['{\n  "a": tru\n}', 2, 8, '"t"'],
    ['[1] 2', 1, 5, '"2"'],
    ["{'a': 1}", 1, 2, '"\'"'],
    ['[01]', 1, 3, '"1"'],
    ['["a\nb"]', 1, 2, '"\\""'],
  ])('%j stands at line %i, column %i', (text, line, column, found) => {
    expect(jsonFault(text)).toEqual({ line, column, found });
  });

  it('is found exactly where the engine refuses, in damaged JSON of any kind', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ':', '"', '}', ']', '{', '0', '\\', '\n', 'x'))
      .map(([text, place, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + (place % 2));
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(jsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });
});
