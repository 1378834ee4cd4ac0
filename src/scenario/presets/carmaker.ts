import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

const few = { 'contact.emails': 4, 'contact.dataDepth': 0 } as const;
const many = { ...few, 'contact.emails': 10 } as const;
const covert = { 'contact.emails': 4, 'contact.dataDepth': 1, 'contact.relevance': 1 } as const;
const open = { ...covert, 'contact.transparent': true } as const;

/** A car that reports home, and a maker that writes to its drivers: how much contact, and with whose consent? */
export const carmaker = preset({
  id: 'carmaker',
  title: 'Carmaker that stays in touch',
  summary: 'How many e-mails, and whose data? Contact that is welcome or too much.',
  note: {
    market:
      'A carmaker whose customers visit a workshop three times a year, at 240, and choose its own dealers 45\u202F% of the time.',
    published:
      'Customers of car dealers come back most at three to four e-mails, nine to ten letters or three calls a quarter, and less often ' +
      'beyond (Godfrey, Seiders & Voss 2011). Data about customers cost trust, less so when people see and control them (Martin, Borah ' +
      '& Palmatier 2017). That 69\u202F% say they are worried is a vendor’s survey.',
    judged:
      'The three visits at 240, the 45\u202F%, a margin of 40\u202F%, and that data of the car make a message fully relevant. Four e-mails a ' +
      'quarter, ten, and four by car data, taken in silence or with consent, are compared as they are and not at equal cost: they cost ' +
      'little, and people who get too many opt out, so that no number of e-mails spends as much as they might.',
  },
  seed: 'clutch-69',
  time: { burnIn: 208 },
  market: {
    startShare: 0.45,
    needMean: 3,
    needShape: 2,
    baseShare: 0.45,
    affinityDiversity: 1.8,
    dropoutBeta: 14,
    joinRate: 0.0013,
    returnRate: 0.0013,
    orderValue: 240,
    orderSpreadBetween: 0.4,
    orderSpreadWithin: 0.6,
    marginRate: 0.4,
    orderCost: 15,
    handlingCost: 15,
    acquisitionCost: 150,
    failureRate: 0.06,
  },
  budget: { mode: 'intensity' },
  programs: [
    fromTemplate('none'),
    ...[
      {
        id: 'four',
        name: 'Four e-mails',
        note: 'A quarter, the same for everybody: as many as people want.',
        levers: few,
      },
      { id: 'ten', name: 'Ten e-mails', note: 'A quarter: far more than people want.', levers: many },
      {
        id: 'covert',
        name: 'By car data, in silence',
        note: 'Four e-mails by what the car reports; nobody asked.',
        levers: covert,
      },
      {
        id: 'open',
        name: 'By car data, with consent',
        note: 'The same four; drivers see their data and can say no.',
        levers: open,
      },
    ].map((program) => fromTemplate('crm-contact', { ...program, intensity: null })),
  ],
});
