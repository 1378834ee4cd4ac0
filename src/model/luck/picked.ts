/** People listed for a draw, and those whom a draw picked. */

/** Some people, each once, in ascending order. */
export interface Roll {
  readonly person: Int32Array;
  length: number;
}

/** People whose draw of the week lies where it may matter, with the draw. */
export class Picked {
  readonly person: Int32Array;
  readonly uniform: Float64Array;
  length = 0;

  constructor(people: number) {
    this.person = new Int32Array(people);
    this.uniform = new Float64Array(people);
  }

  add(person: number, uniform: number): void {
    this.person[this.length] = person;
    this.uniform[this.length++] = uniform;
  }
}
