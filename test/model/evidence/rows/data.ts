/** Data, trust and privacy (rows r24 to r27). */
import { defaultSettings } from '../../../../src/model/parameters/parameters.ts';
import type { Effects } from '../../../../src/model/parameters/parameters.ts';
import { drawPeople } from '../../../../src/model/people.ts';
import { Luck } from '../../../../src/model/luck/random.ts';
import type { World } from '../../../../src/model/world.ts';
import { advance, open } from '../../support/trials.ts';
import { each, once, ratioOfMeans } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { average, lift, peopleOf, staysInAll } from '../support/worlds.ts';

/** E-mails that use deep data: in secret, or seen and controlled by the customers; and without data. */
const data = (replication: number, effects: Partial<Effects> = {}) => {
  const mails = { 'contact.emails': 4, 'contact.dataDepth': 1 };
  const programs = [{ 'contact.emails': 4 }, mails, { ...mails, 'contact.transparent': true }];
  const simulation = open({ weeks: 104, market: { people: 3000 }, effects }, programs, replication);
  const [plain, covert, open_] = advance(simulation, 104).worlds as [World, World, World];
  const common = peopleOf(simulation, (i) => staysInAll(simulation, i));
  const trust = ({ state }: World) => average(common.map((i) => state.trust[i]!));
  const pull = (world: World) => lift(world, plain, 'purchases');
  return {
    covertTrust: trust(covert) - trust(plain),
    remaining: (trust(open_) - trust(plain)) / (trust(covert) - trust(plain)),
    covert: pull(covert),
    open: pull(open_),
  };
};
/** All that data add to messages is lost where customers do not see and control them. */
const covertLost = each(10, (replication) => data(replication, { covertLoss: 1 }).covert);
const tailored = each(10, (replication) => data(replication));
const tailoredHalf = each(20, (replication) => data(replication, { covertLoss: 0.5 }));
/** What secrecy costs in purchases where data tailor nothing: trust alone. */
const secrecy = each(10, (replication) => data(replication, { dataLift: 0 }).covert);

const concerned = once(() =>
  [0, 1, 2, 3].map((replication) => {
    const settings = { ...defaultSettings, market: { ...defaultSettings.market, people: 4000 } };
    const { privacyConcern } = drawPeople(settings, new Luck('privacy', replication, 4000));
    return (100 * privacyConcern.filter((concern) => concern > 0.6).length) / 4000;
  }),
);

export const dataRows: readonly EvidenceCheck[] = [
  {
    row: 'r24',
    statement: 'the use of deep data costs trust',
    published: 'mere access lowers trust',
    match: 'direction',
    expects: { below: 0 },
    unit: 'trust',
    measure: () => tailored().map(({ covertTrust }) => covertTrust),
  },
  {
    row: 'r24',
    statement: 'and less than half as much where customers see and control it',
    published: 'transparency and control mitigate',
    match: 'direction',
    expects: { below: 0.5 },
    unit: 'share of the loss',
    measure: () => tailored().map(({ remaining }) => remaining),
  },
  {
    row: 'r25',
    statement: 'control makes tailored messages sell more, but does not double their effect',
    published: 'about twice as effective',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => tailored().map(({ open: seen, covert }) => seen - covert),
  },
  {
    row: 'r25',
    statement: 'it at least doubles their effect where half of the tailoring fails in secret',
    published: 'about twice as effective',
    match: 'switch',
    expects: { above: 2 },
    unit: 'factor',
    measure: () =>
      ratioOfMeans(
        tailoredHalf().map(({ open: seen }) => seen),
        tailoredHalf().map(({ covert }) => covert),
      ),
  },
  {
    row: 'r26',
    statement: 'data that customers see and control make messages sell more than messages without data',
    published: 'personalisation raises click-through where data are collected overtly',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => tailored().map(({ open: seen }) => seen),
  },
  {
    row: 'r26',
    statement: 'and so do data that are used in secret, by less',
    published: 'it lowers click-through where data are collected covertly',
    match: 'differs',
    expects: { above: 0 },
    why: 'At the default `covertLoss` of 0 people do not know that a message is tailored in secret: it costs their trust over the years, not the single response. The finding is from memory of the source, and about a click within seconds.',
    unit: 'share of purchases',
    measure: () => tailored().map(({ covert }) => covert),
  },
  {
    row: 'r26',
    statement:
      'where secrecy takes all that data add, messages with them sell less than without: trust is still lost',
    published: 'it lowers click-through where data are collected covertly',
    match: 'switch',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: covertLost,
  },
  {
    row: 'r27',
    statement: 'some 69 % of people are concerned about their data',
    published: '69 % very or extremely concerned',
    match: 'input',
    expects: { overlaps: [68, 70] },
    unit: '%',
    measure: concerned,
  },
  {
    row: 'r27',
    statement: 'yet what they do differs little: the lost trust costs less than a twentieth of purchases',
    published: 'stated concern is not behaviour',
    match: 'direction',
    expects: { between: [-0.05, 0] },
    unit: 'share of purchases',
    measure: secrecy,
  },
];
