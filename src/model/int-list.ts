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
  // From the largest on, what is larger than it moves up by as many places as are still to be filled below.
  let end = head;
  for (let k = added.length - 1; k >= 0; k--) {
    const place = firstAbove(array, end, added[k]);
    array.copyWithin(place + k + 1, place, end);
    array[place + k] = added[k];
    end = place;
  }
  return head + added.length;
}

/** Where in the ascending head of an array the first number above a value stands. */
function firstAbove(array: Int32Array, head: number, value: number): number {
  let low = 0;
  let high = head;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (array[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
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
