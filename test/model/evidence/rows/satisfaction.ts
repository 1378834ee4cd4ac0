/** Satisfaction, promises, self-service and priorities (rows r51 to r56). */
import { arm } from '../../../../src/model/state.ts';
import type { World } from '../../../../src/model/world.ts';
import { correlation } from '../../support/closed-forms.ts';
import { advance, open } from '../../support/trials.ts';
import { each } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { average, flow, lift, peopleOf, staysInAll, satisfactionOf } from '../support/worlds.ts';

/** What customers of the default market do by how satisfied they were before. */
const crossSection = each(6, (replication) => {
  const simulation = open({ weeks: 80, market: { people: 8000 } }, [{}], replication);
  const [{ state }] = simulation.worlds as [World];
  advance(simulation, 26);
  const before = peopleOf(simulation, (i) => state.isCustomer(i)).map((i) => ({
    i,
    satisfaction: state.satisfaction[i]!,
    visits: state.visits[i]!,
    joined: state.joinWeek[i]!,
  }));
  advance(simulation, 52);
  const bought = before.map(({ i, visits, joined }) =>
    state.isCustomer(i) && state.joinWeek[i] === joined ? state.visits[i]! - visits : 0,
  );
  return correlation(
    before.map(({ satisfaction }) => satisfaction),
    bought,
  );
});

/** The same people made totally satisfied, merely satisfied, and dissatisfied. */
const madeSatisfied = each(8, (replication) => {
  const circumstances = {
    weeks: 10,
    market: { people: 8000, needMean: 20 },
    mechanisms: { arrive: 0, winBack: 0 },
  };
  const simulation = open(circumstances, [{}], replication);
  const levels = [1, 0.3, -0.5];
  const fork = simulation.fork(levels.map(() => simulation.worlds[0]!));
  fork.worlds.forEach(({ state }, w) => {
    state.satisfaction.fill(levels[w]!);
    state.glow.fill(0);
  });
  advance(fork, 26);
  const [totally, merely, unhappy] = fork.worlds as [World, World, World];
  return {
    merelyOverTotally: flow(merely, 'leavers') / flow(totally, 'leavers'),
    purchases: lift(totally, unhappy, 'purchases'),
  };
});

/** Newcomers who were promised half a unit too much. */
const promised = each(6, (replication) => {
  const market = { people: 4000, joinRate: 0.01 };
  const simulation = advance(open({ weeks: 52, market }, [{}, { 'promise.level': 0.5 }], replication), 52);
  const [plain, promise] = simulation.worlds as [World, World];
  const both = peopleOf(simulation, (i) =>
    simulation.worlds.every(({ state }) => state.isCustomer(i) && state.joinWeek[i]! >= 0),
  );
  return {
    joined: lift(promise, plain, 'arrivals'),
    satisfaction: satisfactionOf(promise, both) - satisfactionOf(plain, both),
    trust: average(both.map((i) => promise.state.trust[i]! - plain.state.trust[i]!)),
  };
});

/** Full self-service, in a market with many contacts. */
const selfService = each(56, (replication) => {
  const market = { people: 4000, failureRate: 0.1, needMean: 20 };
  const programs = [{}, { 'service.selfService': 1 }];
  const simulation = advance(open({ weeks: 104, market }, programs, replication), 104);
  const [none, full] = simulation.worlds as [World, World];
  const common = peopleOf(simulation, (i) => staysInAll(simulation, i));
  return {
    satisfaction: satisfactionOf(full, common) - satisfactionOf(none, common),
    leavers: lift(full, none, 'leavers'),
  };
});

/** Care for the top fifth by spend, unseen by the others. */
const prioritised = each(8, (replication) => {
  const levers = { 'care.spend': 15, 'targeting.rank': 'spend', 'targeting.share': 0.2 } as const;
  const simulation = open({ weeks: 104, market: { people: 4000 } }, [{}, levers], replication);
  simulation.advance();
  const arms = simulation.worlds[1]!.state.arm.slice();
  advance(simulation, 103);
  const [none, program] = simulation.worlds as [World, World];
  const change = (who: number) => {
    const group = peopleOf(simulation, (i) => arms[i] === who && simulation.cohort![i] === 1);
    const visits = ({ state }: World) =>
      group.reduce((sum, i) => sum + (state.joinWeek[i]! < 0 ? state.visits[i]! : 0), 0);
    return visits(program) / visits(none) - 1;
  };
  return { top: change(arm.treated), rest: change(arm.outside) };
});

export const satisfaction: readonly EvidenceCheck[] = [
  {
    row: 'r51',
    statement:
      'merely satisfied people leave more often than totally satisfied ones, by far less than sixfold',
    published: '6 times less likely to buy again',
    match: 'direction',
    expects: { between: [1.02, 3] },
    unit: 'factor',
    measure: () => madeSatisfied().map(({ merelyOverTotally }) => merelyOverTotally),
  },
  {
    row: 'r52',
    statement: 'the same people buy more when they are made satisfied',
    published: 'satisfaction and repurchase r = 0.52',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => madeSatisfied().map(({ purchases }) => purchases),
  },
  {
    row: 'r52',
    statement:
      'across people the correlation is below zero: who buys more meets more problems, and newcomers have met none',
    published: 'satisfaction and repurchase r = 0.52',
    match: 'differs',
    expects: { between: [-0.4, 0] },
    why: 'Published is a correlation of answers in surveys, intentions among them, across studies; here it is across people of one firm between a feeling and counted purchases. Made satisfied, the same people do buy more (the row above); across people need decides how much is bought, and who buys more has met more problems.',
    unit: 'correlation',
    measure: crossSection,
  },
  {
    row: 'r53',
    statement: 'satisfaction explains less than three tenths of the variance of later purchases',
    published: 'explains little variance; R² below 0.3',
    match: 'size',
    expects: { below: 0.3 },
    unit: 'R²',
    measure: () => crossSection().map((r) => r * r),
  },
  {
    row: 'r54',
    statement: 'newcomers who were promised too much are less satisfied',
    published: 'satisfaction follows performance less expectation, losses heavier',
    match: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => promised().map(({ satisfaction }) => satisfaction),
  },
  {
    row: 'r54',
    statement: 'though more join, and their trust suffers',
    published: 'a promise raises trial; failing it hits trust',
    match: 'direction',
    expects: { below: 0 },
    unit: 'trust',
    measure: () => promised().map(({ joined, trust }) => (joined > 0 ? trust : 1)),
  },
  {
    row: 'r55',
    statement: 'self-service satisfies less',
    published: 'no more satisfied, sometimes less',
    match: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => selfService().map(({ satisfaction }) => satisfaction),
  },
  {
    row: 'r55',
    statement: 'and retains all the same: no more people leave',
    published: 'retained through switching costs',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of leavers',
    measure: () => selfService().map(({ leavers }) => leavers),
  },
  {
    row: 'r56',
    statement: 'care for the top fifth makes it buy more',
    published: 'prioritisation helps the top tier',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => prioritised().map(({ top }) => top),
  },
  {
    row: 'r56',
    statement: 'and has no measurable effect on the others, who do not see it: within half a per cent',
    published: 'no measurable effect on the bottom tier',
    match: 'size',
    expects: { between: [-0.005, 0.005] },
    unit: 'share of purchases',
    measure: () => prioritised().map(({ rest }) => rest),
  },
];
