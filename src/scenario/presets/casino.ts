import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** Comps at every visit, at random visits, or now and then a large one: what do they do for the same money? */
export const casino = preset({
  id: 'casino',
  title: 'Casino that gives back',
  summary: 'Sure wins, surprise wins or jackpots: what binds guests more?',
  note: {
    market:
      'A casino whose guests go out to play twenty times a year, a third of them here, and leave 80 a visit at its tables.',
    published:
      'Rewards at unpredictable plays are answered more steadily than rewards at each (Ferster & Skinner 1957). An uncertain reward can ' +
      'move people more than a sure one, though only while they look at the play and not at the prize (Shen, Fishbach & Hsee 2015); ' +
      'it has been found in the field too (Camilleri, Jin & Zhang 2021), but not for wins beside gifts that come regularly.',
    judged:
      'All numbers: twenty visits, the third, 80 a visit of which half is margin, how guests come and go, and 30 per customer and year: ' +
      'for free play after every visit, after one in six, after one in twelve with one jackpot in ten, or by points.',
  },
  seed: 'cherry-777',
  market: {
    startShare: 0.27,
    needMean: 20,
    needShape: 0.6,
    baseShare: 0.33,
    affinityDiversity: 1.6,
    dropoutBeta: 22,
    joinRate: 0.00165,
    returnRate: 0.00165,
    orderValue: 80,
    orderSpreadBetween: 0.7,
    orderSpreadWithin: 0.8,
    marginRate: 0.5,
    orderCost: 6,
    handlingCost: 8,
    acquisitionCost: 150,
    failureRate: 0.03,
  },
  budget: { perCustomerYear: 30 },
  programs: [
    fromTemplate('none'),
    fromTemplate('visit-gifts', {
      id: 'always',
      name: 'Everyone wins',
      note: 'Free play after every visit: winning is certain.',
      levers: { 'gifts.value': 2 },
    }),
    fromTemplate('ratio-gifts', {
      id: 'ratio',
      name: 'Surprise wins',
      note: 'Free play after an unpredictable one in six visits.',
      levers: { 'gifts.probability': 0.17, 'gifts.value': 15 },
    }),
    fromTemplate('ratio-gifts', {
      id: 'jackpot',
      name: 'Jackpots',
      note: 'Rarer wins, and one in ten of them ten times as large.',
      levers: { 'gifts.probability': 0.09, 'gifts.value': 15, 'gifts.jackpotChance': 0.1 },
    }),
    fromTemplate('points', {
      name: 'Player’s card',
      note: 'Points on all that is played, paid out as free play.',
      levers: { 'points.earnRate': 0.03, 'points.threshold': 15 },
    }),
  ],
});
