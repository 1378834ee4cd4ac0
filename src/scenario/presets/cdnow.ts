import { defaultSettings } from '../../model/parameters/parameters.ts';
import type { Mechanisms } from '../../model/parameters/parameters.ts';
import { fromTemplate } from '../program-templates.ts';
import { cdnowArrivals, cdnowFit, cdnowOrders, cdnowPurchasesPerYear } from './cdnow-data.ts';
import { preset } from './preset.ts';

const allOff = Object.fromEntries(
  Object.keys(defaultSettings.mechanisms).map((name) => [name, 0]),
) as unknown as Mechanisms;

/** The check against published data: with every mechanism off the model must be BG/NBD. */
export const cdnow = preset({
  id: 'cdnow',
  title: 'CDNOW check',
  summary: 'With every mechanism off the model must be the published one.',
  note: {
    market:
      'A check rather than a market: real customers of an online music shop, with every mechanism of the model switched off.',
    published:
      '2,357 customers of CDNOW, the days of their first purchases in 1997 and the size of their orders (transaction log by Fader and ' +
      'Hardie), and the BG/NBD model of buying fitted to 39 weeks of them (r 0.243, α 4.414, a 0.793, b 2.426 a week; Fader, Hardie & ' +
      'Lee 2005). Every occasion goes to the firm, so that purchases must follow that model and can be compared with what these ' +
      'customers did.',
    judged: 'Only margin and costs, which change no purchase.',
  },
  chart: 'repeats',
  seed: 'cdnow-1997',
  time: { weeks: 39, burnIn: 0 },
  market: {
    people: 2357,
    arrival: 'cohort',
    arrivalWeeks: 12,
    arrivalCounts: cdnowArrivals,
    startShare: 0,
    needMean: cdnowPurchasesPerYear,
    needShape: cdnowFit.r,
    baseShare: 1,
    dropoutAlpha: cdnowFit.a,
    dropoutBeta: cdnowFit.b,
    ...cdnowOrders,
  },
  mechanisms: allOff,
  programs: [fromTemplate('none')],
});
