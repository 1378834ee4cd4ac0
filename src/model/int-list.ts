/** A list of whole numbers that grows. */
export class IntList {
  items = new Int32Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  /** The numbers themselves, as long as nothing is added. */
  view(): Int32Array {
    return this.items.subarray(0, this.length);
  }

  copy(): IntList {
    const copy = new IntList();
    copy.items = this.items.slice();
    copy.length = this.length;
    return copy;
  }
}

/** Merges numbers in any order into the ascending head of an array that has room for them; returns the length of the head then. */
export function mergeInto(array: Int32Array, head: number, added: Int32Array): number {
  added.sort();
  let from = head - 1;
  let at = head + added.length - 1;
  for (let k = added.length - 1; k >= 0; at--)
    if (from >= 0 && array[from] > added[k]) array[at] = array[from--];
    else array[at] = added[k--];
  return head + added.length;
}

/** Keeps the people at the head of a list who have a status; returns how many they are. */
export function keepOnly(list: Int32Array, head: number, statuses: Uint8Array, kept: number): number {
  let many = 0;
  for (let k = 0; k < head; k++) {
    list[many] = list[k];
    many += Number(statuses[list[k]] === kept);
  }
  return many;
}
