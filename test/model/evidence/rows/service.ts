/** Problems, how they are handled, and effort (rows r42 to r44, r47 and r48, pattern T13). */
import { eventCode, newEventLog } from '../../../../src/model/recorders/event-log.ts';
import type { Market } from '../../../../src/model/parameters/parameters.ts';
import type { World } from '../../../../src/model/world.ts';
import { open } from '../../support/trials.ts';
import { each } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { lives } from '../support/lives.ts';
import type { Imposed } from '../support/lives.ts';
import { average, flow, impose, lift, peopleOf, staysInAll } from '../support/worlds.ts';

/** Repurchase after a problem: never solved, solved slowly, solved fast, in purchases of half a year. */
const solutions = each(24, (replication) => {
  const after = (market: Partial<Market>, how: Imposed) => {
    const { worlds } = lives(replication, [{}, { 1: how }], 27, market);
    return lift(worlds[1]!, worlds[0]!, 'purchases', 2, 27);
  };
  return {
    unresolved: after({ replySpeed: 0.1 }, 'unresolved'),
    slow: after({ replySpeed: 0.1 }, 'problem'),
    fast: after({ replySpeed: 1 }, 'problem'),
  };
});

/** Satisfaction after a contact about a problem, as problems are handled in a market, against the same people without one. */
const interactionsIn = (market: Partial<Market>) =>
  each(24, (replication) => {
    const circumstances = {
      weeks: 4,
      market: { people: 4000, ...market },
      mechanisms: { arrive: 0, winBack: 0 },
    };
    const simulation = open(circumstances, [{}], replication);
    const fork = simulation.fork([simulation.worlds[0]!, simulation.worlds[0]!]);
    const [calm, troubled] = fork.worlds as [World, World];
    const before = calm.state.satisfaction.slice();
    impose(troubled, 'problem');
    fork.advance();
    // Of those who bought nothing in the week, so that nothing else moves them.
    const moves = peopleOf(fork, (i) => staysInAll(fork, i) && calm.state.satisfaction[i] === before[i]).map(
      (i) => troubled.state.satisfaction[i]! - before[i]!,
    );
    const worse = moves.filter((move) => move < 0);
    const better = moves.filter((move) => move > 0);
    return { often: worse.length / better.length, strongly: -average(worse) / average(better) };
  });
const interactions = interactionsIn({});
/** A firm that is managed for outcomes: four in five problems solved at once, most replies quick. */
const goodInteractions = interactionsIn({ resolution: 0.8, replySpeed: 0.7 });

/** Contacts that cost no effort or much of it: solved at once, and never, against no problem: what people then buy and leave. */
const effort = each(8, (replication) => {
  const of = [{}, { 1: 'problem' }, { 1: 'unresolved' }] as const;
  const { worlds } = lives(replication, of, 27);
  const [calm, low, high] = worlds as [World, World, World];
  const gone = (world: World) => (100 * (flow(world, 'leavers') - flow(calm, 'leavers'))) / calm.state.people;
  return {
    low: lift(low, calm, 'purchases'),
    high: lift(high, calm, 'purchases'),
    leaving: gone(high) - gone(low),
  };
});

/** Satisfaction after a problem by the number of contacts it took, as luck had it, against the same people without a problem. */
const contacts = each(8, (replication) => {
  const market = { resolution: 0.5, secondResolution: 1, thirdResolution: 1 };
  const fork = lives(replication, [{}, { 1: 'problem' }], 0, market);
  const [calm, hit] = fork.worlds as [World, World];
  hit.recorder.log = newEventLog();
  impose(hit, 'problem');
  fork.advance();
  const { kind, person, value, length } = hit.recorder.log;
  const solvedAt = new Map<number, number>();
  for (let k = 0; k < length; k++) if (kind[k] === eventCode.problem) solvedAt.set(person[k]!, value[k]!);
  const change = (many: number) =>
    average(
      peopleOf(fork, (i) => staysInAll(fork, i) && solvedAt.get(i) === many).map(
        (i) => hit.state.satisfaction[i]! - calm.state.satisfaction[i]!,
      ),
    );
  return change(2) - change(1);
});

export const service: readonly EvidenceCheck[] = [
  {
    row: 'r42',
    statement: 'a problem that takes no effort costs few purchases, one that is never solved many',
    published: 'repurchase 94 % after low, 4 % after high effort (intentions of extreme groups)',
    match: 'direction',
    expects: { above: 0.2 },
    unit: 'share of purchases',
    measure: () => effort().map(({ low, high }) => low - high),
  },
  {
    row: 'r42',
    statement: 'and makes more people leave',
    published: 'more disloyal: 9 % after low, 96 % after high effort',
    match: 'direction',
    expects: { above: 0 },
    unit: 'points of %',
    measure: () => effort().map(({ leaving }) => leaving),
  },
  {
    row: 'r43',
    statement: 'a contact about a problem lowers satisfaction about four times as often as it raises it',
    published: 'about four times likelier to drive disloyalty',
    match: 'size',
    expects: { overlaps: [3.5, 4.5] },
    unit: 'factor',
    measure: () => interactions().map(({ often }) => often),
  },
  {
    row: 'T13',
    statement: 'contacts about problems lower satisfaction two to four times as often as they raise it',
    published: '2 to 4 times',
    match: 'size',
    expects: { overlaps: [2, 4] },
    unit: 'factor',
    measure: () => interactions().map(({ often }) => often),
  },
  {
    row: 'T13',
    statement: 'and as many times as strongly where four in five problems are solved at once',
    published: '2 to 4 times',
    match: 'size',
    expects: { between: [2, 4] },
    unit: 'factor',
    measure: () => goodInteractions().map(({ strongly }) => strongly),
  },
  {
    row: 'r44',
    statement: 'each repeated contact costs satisfaction',
    published: 'repeat contacts are the largest driver of effort',
    match: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: contacts,
  },
  {
    row: 'r47',
    statement: 'the more severe the failure, the less is bought afterwards',
    published: 'severity lowers repurchase after recovery',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => solutions().map(({ unresolved, slow }) => unresolved - slow),
  },
  {
    row: 'r48',
    statement:
      'people buy more after a problem that was solved slowly than after one that was not, by more than a fifth',
    published: 'repurchase 19 % unresolved, 54 % resolved',
    match: 'direction',
    expects: { above: 0.2 },
    unit: 'share of purchases',
    measure: () => solutions().map(({ unresolved, slow }) => slow - unresolved),
  },
  {
    row: 'r48',
    statement: 'and more after one that was solved fast than slowly',
    published: 'repurchase 54 % resolved, 82 % resolved fast',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => solutions().map(({ fast, slow }) => fast - slow),
  },
];
