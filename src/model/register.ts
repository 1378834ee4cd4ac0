/** Whom the scan of a week draws for: who is a prospect, a customer or gone in at least one of the worlds that run together. */
import { IntList, mergeInto } from './int-list.ts';
import type { Roll } from './luck/picked.ts';
import { status } from './state.ts';
import type { World } from './world.ts';

/** Weeks after which those are dropped who are no longer what they were in any world; until then they are asked in vain. */
const renewEvery = 13;

export class Register {
  /** By status: who has it in some world. */
  readonly #rolls: readonly Roll[];
  /** By person: a bit for each status that the person has in some world. */
  readonly #statuses: Uint8Array;
  /** By status: who has it now and did not when last looked at. */
  readonly #added = Object.values(status).map(() => new IntList());
  readonly #worlds: readonly World[];
  #weeks = 0;

  constructor(worlds: readonly World[]) {
    const { people } = worlds[0].state;
    this.#worlds = worlds;
    this.#statuses = new Uint8Array(people);
    this.#rolls = Object.values(status).map(() => ({ person: new Int32Array(people), length: 0 }));
    this.#renew();
  }

  get prospects(): Roll {
    return this.#rolls[status.prospect];
  }

  get customers(): Roll {
    return this.#rolls[status.customer];
  }

  get gone(): Roll {
    return this.#rolls[status.gone];
  }

  #renew(): void {
    this.#statuses.fill(0);
    for (const { state } of this.#worlds) addBits(this.#statuses, state.status);
    this.#rolls.forEach((roll, which) => listBit(this.#statuses, which, roll));
  }

  /** Follows those who joined or left since the last time. */
  update(): void {
    if (++this.#weeks % renewEvery === 0) this.#renew();
    for (const { state, moved } of this.#worlds) {
      for (const i of moved) {
        const bit = 1 << state.status[i];
        if ((this.#statuses[i] & bit) === 0) this.#added[state.status[i]].push(i);
        this.#statuses[i] |= bit;
      }
      moved.length = 0;
    }
    this.#rolls.forEach((roll, which) => {
      const added = this.#added[which];
      roll.length = mergeInto(roll.person, roll.length, added.view());
      added.length = 0;
    });
  }
}

function addBits(bits: Uint8Array, stands: Uint8Array): void {
  for (let i = 0; i < stands.length; i++) bits[i] |= 1 << stands[i];
}

function listBit(bits: Uint8Array, which: number, roll: Roll): void {
  const { person } = roll;
  let length = 0;
  for (let i = 0; i < bits.length; i++) {
    person[length] = i;
    length += (bits[i] >> which) & 1;
  }
  roll.length = length;
}
