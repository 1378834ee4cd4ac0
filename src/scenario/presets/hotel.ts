import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** Problems are common and hard: answer faster, solve more of them, or let fewer arise? */
export const hotel = preset({
  id: 'hotel',
  title: 'Hotel chain and its call centre',
  summary: 'Answer faster, solve more, or let fewer problems arise?',
  note: {
    market:
      'A hotel chain whose guests sleep in hotels sixteen times a year, three in ten of them here, and have a problem at one stay in ' +
      'eight.',
    published:
      'Repeated contacts are the largest part of what a problem costs a customer in effort, and service loses more loyalty than it wins ' +
      '(Dixon, Freeman & Toman 2010; vendor’s surveys, so the direction only). That guests are won by redesigning the inner process and ' +
      'not by handling calls is a practitioner’s case without figures.',
    judged:
      'All numbers: sixteen stays a year, of which the chain gets 30\u202F%, at 140 and a margin of 40\u202F%, one problem in eight stays, so ' +
      'hard that the first call solves little more than half, calls at 18 each, and 10 per customer and year for speed, for solving, or ' +
      'for removing causes.',
  },
  seed: 'bell-1407',
  market: {
    startShare: 0.3,
    needMean: 16,
    needShape: 0.6,
    baseShare: 0.3,
    dropoutBeta: 22,
    joinRate: 0.00195,
    returnRate: 0.00195,
    orderValue: 140,
    marginRate: 0.4,
    orderCost: 8,
    handlingCost: 18,
    acquisitionCost: 120,
    failureRate: 0.12,
    resolution: 0.55,
  },
  budget: { perCustomerYear: 10 },
  programs: [
    fromTemplate('none'),
    fromTemplate('activity-service', {
      id: 'speed',
      name: 'Faster answers',
      note: 'The call centre is measured by how fast it answers.',
      levers: { 'service.spend': 10 },
    }),
    fromTemplate('outcome-service', {
      id: 'solving',
      name: 'Solved at first call',
      note: 'The call centre is measured by problems solved.',
      levers: { 'service.spend': 10 },
    }),
    fromTemplate('root-causes', {
      id: 'causes',
      name: 'Process redesign',
      note: 'The same money removes what makes guests call.',
      levers: { 'service.spend': 10 },
    }),
    fromTemplate('null', { levers: { 'nothing.spend': 10 } }),
  ],
});
