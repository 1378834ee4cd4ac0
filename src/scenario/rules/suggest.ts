/** Number of insertions, deletions, replacements and swaps of neighbours that turn one word into another. */
function editDistance(from: string, to: string): number {
  const a = Array.from(from);
  const b = Array.from(to);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(steps);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Longer words than any known one are not worth comparing, and could be made to take for ever. */
const longest = 60;

/**
 * The known word that somebody who wrote `word` most likely meant; undefined when none is near. A word that leaves out the
 * group of a key, such as `failureRate`, means the key that ends with it.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const wanted = word.toLowerCase();
  const allowed = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let fewest = allowed + 1;
  for (const candidate of known) {
    const whole = candidate.toLowerCase();
    const ending = whole.slice(whole.lastIndexOf('.') + 1);
    const steps = Math.min(distance(wanted, whole, allowed), distance(wanted, ending, allowed) + 0.5);
    if (steps < fewest) {
      fewest = steps;
      best = candidate;
    }
  }
  return best;
}

/** The edit distance, or infinity where the lengths alone show that it is larger than allowed. */
function distance(from: string, to: string, allowed: number): number {
  return Math.abs(from.length - to.length) > allowed ? Infinity : editDistance(from, to);
}
