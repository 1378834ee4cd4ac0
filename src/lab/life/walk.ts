/** Whose life comes next, and whose lives are fetched before anybody asks for them. */

/** The one after or before a person in a list, round and round; the first or the last for somebody who is not in it. */
export function neighbourIn(list: ArrayLike<number>, person: number, step: 1 | -1): number | undefined {
  if (list.length === 0) return undefined;
  const at = Array.prototype.indexOf.call(list, person);
  if (at < 0) return list[step > 0 ? 0 : list.length - 1];
  return list[(at + step + list.length) % list.length];
}

/** The next two lives and the one before, the likeliest first. */
export function likelyNext(list: ArrayLike<number>, person: number): number[] {
  const next = neighbourIn(list, person, 1);
  const likely = [
    next,
    neighbourIn(list, person, -1),
    next === undefined ? undefined : neighbourIn(list, next, 1),
  ];
  return [...new Set(likely)].filter((one) => one !== undefined && one !== person) as number[];
}
