/** Who talks to whom: undirected networks as neighbour lists. */
import type { Market } from './parameters/parameters.ts';
import { purpose } from './luck/random.ts';
import type { Luck } from './luck/random.ts';

/** Neighbours of person i: `neighbours[starts[i]]` up to before `neighbours[starts[i + 1]]`. */
export interface Network {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

/** Turns a list of undirected edges (pairs from, to) into neighbour lists. */
function fromEdges(people: number, from: Int32Array, to: Int32Array): Network {
  const starts = new Int32Array(people + 1);
  for (let e = 0; e < from.length; e++) {
    starts[from[e] + 1]++;
    starts[to[e] + 1]++;
  }
  for (let i = 0; i < people; i++) starts[i + 1] += starts[i];
  const filled = starts.slice(0, people);
  const neighbours = new Int32Array(from.length * 2);
  for (let e = 0; e < from.length; e++) {
    neighbours[filled[from[e]]++] = to[e];
    neighbours[filled[to[e]]++] = from[e];
  }
  return { starts, neighbours };
}

/** Watts and Strogatz (1998): a ring of `degree` nearest neighbours; each edge is moved to a random person with chance `rewiring`. */
function smallWorld(people: number, degree: number, rewiring: number, luck: Luck): Network {
  const reach = Math.min(Math.floor(degree / 2), Math.floor((people - 1) / 2));
  const from = new Int32Array(people * reach);
  const to = new Int32Array(people * reach);
  const draws = luck.forLife(purpose.network);
  for (let i = 0; i < people; i++)
    for (let k = 1; k <= reach; k++) {
      const edge = i * reach + k - 1;
      let other = (i + k) % people;
      if (draws.uniform(i, 2 * k) < rewiring) {
        // Moved to anybody else; a pair may meet twice, which only makes them talk more.
        other = (i + 1 + Math.floor(draws.uniform(i, 2 * k + 1) * (people - 1))) % people;
      }
      from[edge] = i;
      to[edge] = other;
    }
  return fromEdges(people, from, to);
}

/** Barabási and Albert (1999): each newcomer ties to `degree / 2` people chosen in proportion to the ties they have. */
function preferential(people: number, degree: number, luck: Luck): Network {
  const ties = Math.max(1, Math.floor(degree / 2));
  const from = new Int32Array(Math.max(0, people - 1) * ties);
  const to = new Int32Array(from.length);
  const draws = luck.forLife(purpose.network);
  let edges = 0;
  for (let i = 1; i < people; i++)
    for (let k = 0; k < Math.min(ties, i); k++) {
      // A uniformly chosen end of an existing edge is a person chosen in proportion to ties; people without any are chosen too.
      const pick = Math.floor(draws.uniform(i, k) * (2 * edges + i));
      const other = pick < i ? pick : (pick - i) % 2 === 0 ? from[(pick - i) >> 1] : to[(pick - i) >> 1];
      if (other === i) continue;
      from[edges] = i;
      to[edges++] = other;
    }
  return fromEdges(people, from.subarray(0, edges), to.subarray(0, edges));
}

export function buildNetwork(
  { people, network, degree, rewiring }: Pick<Market, 'people' | 'network' | 'degree' | 'rewiring'>,
  luck: Luck,
): Network {
  return network === 'preferential'
    ? preferential(people, degree, luck)
    : smallWorld(people, degree, rewiring, luck);
}
