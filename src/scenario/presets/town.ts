import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** The default: four ways to spend the same money on the same town. */
export const town = preset({
  id: 'town',
  title: 'Four ways to earn loyalty',
  summary: 'Points, gifts or better service, for the same money in the same town.',
  note:
    'Published: how needs and tastes differ between people (K 0.78 and S 1.3, Goodhardt, Ehrenberg & Chatfield 1984) and the ' +
    'directions of the effects, each with its source beside the parameter. Judgement: the sizes of most effects, the shop itself ' +
    '(orders of 60, 13 needs a year, a margin of 45 %), the budget of 8 per customer-year, the tiers, which are cheap enough to ' +
    'leave most of the money for points, and the events: nine weeks of five times as many problems, a rival who is 25 % cheaper ' +
    'for nine weeks, and the end of all programs half a year before the horizon.',
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
