/** Long rows of draws, each along one coordinate of luck: what stands side by side in a row differs in that coordinate alone. */
import { Luck, purpose } from '../../../../src/model/luck/random.ts';
import type { Purpose } from '../../../../src/model/luck/random.ts';

/** Draws of a row that are made at once. */
export const chunk = 2 ** 20;

/** Fills a chunk of a row with the 32 bits of its draws; chunks of a row share no place. */
export type Stream = (number: number, words: Uint32Array) => void;

const purposes: readonly Purpose[] = Object.values(purpose);
const whole = 2 ** 32;
const people = 4096;

/** Rows of 256 places by 4,096 people, person by person. */
function acrossPeople(luckAt: (place: number) => Luck, of: Purpose): (words: Uint32Array) => void {
  return (words) => {
    const draws = new Float64Array(people);
    for (let place = 0; place < 256; place++) {
      luckAt(place).uniforms(of, draws);
      for (let i = 0; i < people; i++) words[i * 256 + place] = draws[i]! * whole;
    }
  };
}

function lateLuck(seed: string, replication: number, week: number): Luck {
  const luck = new Luck(seed, replication, people);
  luck.setWeek(week);
  return luck;
}

/** All rows of draws of a seed text. */
export function streams(seed: string): Readonly<Record<string, Stream>> {
  const luck = new Luck(seed, 0, people);
  const crowd = new Luck(seed, 1, 2 ** 16);
  return {
    'person after person': (number, words) => {
      const draws = new Float64Array(2 ** 16);
      for (let block = 0; block < 16; block++) {
        crowd.setWeek(number * 16 + block);
        crowd.uniforms(purpose.need, draws);
        for (let i = 0; i < draws.length; i++) words[block * draws.length + i] = draws[i]! * whole;
      }
    },
    'week after week': (number, words) =>
      acrossPeople((week) => {
        luck.setWeek(number * 256 + week);
        return luck;
      }, purpose.order)(words),
    'purpose after purpose': (number, words) => {
      for (let block = 0, k = 0; block < 8; block++) {
        luck.setWeek(number * 8 + block);
        for (let i = 0; i < people; i++) for (const of of purposes) words[k++] = luck.uniform(i, of) * whole;
      }
    },
    'index after index': (number, words) => {
      luck.setWeek(number);
      for (let i = 0, k = 0; i < people; i++)
        for (let index = 0; index < 256; index++) words[k++] = luck.uniform(i, purpose.solve, index) * whole;
    },
    'replication after replication': (number, words) =>
      acrossPeople((r) => lateLuck(seed, number * 256 + r, 5), purpose.choose)(words),
    'seed after seed': (number, words) =>
      acrossPeople((s) => lateLuck(`${seed}${number * 256 + s}`, 0, 5), purpose.leave)(words),
    'all at once': (number, words) => {
      for (let block = 0, k = 0; block < 256; block++) {
        luck.setWeek(number * 256 + block);
        for (let step = 0; step < people; step++)
          words[k++] = luck.uniform((step * 5) % people, purposes[step % 32]!, step % 7) * whole;
      }
    },
    'once in a life, person after person': (number, words) => {
      for (let block = 0, k = 0; block < 256; block++)
        for (let i = 0; i < people; i++)
          words[k++] = luck.once(i, purpose.trait, number * 256 + block) * whole;
    },
    // A draw of a life has 53 bits, of which the last is rounded away above ½: these are the lower 32 of the other 52.
    'once in a life, lower bits, index after index': (number, words) => {
      for (let i = 0, k = 0; i < people; i++)
        for (let index = 0; index < 256; index++)
          words[k++] = Math.floor(luck.once(i, purpose.tenure, number * 256 + index) * 2 ** 52) % whole;
    },
  };
}
