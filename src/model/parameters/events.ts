import { real, whole } from './kinds.ts';

const week = whole('Week', 52, [0, 519], 'week', 'The week, counted from the fork, in which it begins.', 'J');
const weeks = (value: number) => whole('Weeks', value, [1, 520], 'weeks', 'How many weeks it lasts.', 'J');

/** What can happen to every world alike, by kind: the fields of each. */
export const eventsTable = {
  failureWave: {
    week,
    weeks: weeks(8),
    size: real('Problems', 5, [0, 100], 'times', 'How many times as many problems as usual.', 'J'),
  },
  rivalOffer: {
    week,
    weeks: weeks(8),
    size: real('Cheaper', 0.2, [0, 0.9], 'share of price', 'How much cheaper the rival is.', 'V', 'r67'),
  },
  programEnds: { week },
  priceRise: {
    week,
    size: real(
      'Dearer',
      0.1,
      [-0.9, 10],
      'share of price',
      'How much dearer everything becomes, for good.',
      'J',
    ),
  },
  rumour: {
    week,
    size: real(
      'People who hear it',
      0.3,
      [0, 1],
      'share',
      'Share of the people who hear a negative word in that week.',
      'J',
      'C7',
    ),
  },
  newCustomerOffer: {
    week,
    weeks: weeks(8),
    size: real(
      'Discount',
      0.3,
      [0, 0.9],
      'share of price',
      'Discount on the first order of newcomers.',
      'V',
      'r68',
    ),
  },
  giftStops: { week },
} as const;
