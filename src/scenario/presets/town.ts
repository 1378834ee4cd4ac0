import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** The default: four ways to spend the same money on the same town. */
export const town = preset({
  id: 'town',
  title: 'Four ways to earn loyalty',
  summary: 'Points, gifts or better service, for the same money in the same town.',
  note: {
    market:
      'A shop in a town where people choose between it and its rivals: about 13 times a year they need what it sells, for 60 each time.',
    published:
      'How much people differ in how often they need something and in what they like (K 0.78 and S 1.3; Goodhardt, Ehrenberg & ' +
      'Chatfield 1984), and in which direction each effect goes: its source stands beside the parameter.',
    judged:
      'How large most effects are; the shop itself (orders of 60, 13 needs a year, a margin of 45\u202F%); 8 per customer and year for each ' +
      'program; tiers that are cheap enough to leave most of the money for points; and the events: nine weeks of five times as many ' +
      'problems, a rival who is 25\u202F% cheaper for nine weeks, and the end of all programs half a year before the horizon.',
  },
  seed: 'maple-1729',
  time: { burnIn: 156 },
  budget: { mode: 'equal', perCustomerYear: 8 },
  programs: [
    fromTemplate('none'),
    fromTemplate('points-tiers', { id: 'points' }),
    fromTemplate('random-gifts', { id: 'gifts' }),
    fromTemplate('outcome-service', { id: 'service' }),
  ],
  reference: 'none',
  events: [
    { kind: 'failureWave', week: 52, weeks: 9, size: 5 },
    { kind: 'rivalOffer', week: 90, weeks: 9, size: 0.25 },
    { kind: 'programEnds', week: 130 },
  ],
});
