/** The claims C1 to C26, each as a ready experiment. */
import { hashText } from '../../model/hash.ts';
import { plainSettings } from '../../scenario/plain.ts';
import { dating } from './catalogue/dating.ts';
import { experiences } from './catalogue/experiences.ts';
import { gifts } from './catalogue/gifts.ts';
import { love } from './catalogue/love.ts';
import { profitability } from './catalogue/profitability.ts';
import { unmanageable } from './catalogue/unmanageable.ts';
import type { Claim } from './claim.ts';

/** In order of their numbers. */
export const claims: readonly Claim[] = [
  ...gifts,
  ...love,
  ...experiences,
  ...dating,
  ...profitability,
  unmanageable,
];

/** A mark of all claims with their experiments: 16 hexadecimal digits, others when anything about them changes. */
export const claimsMark = (): string =>
  hashText(
    JSON.stringify(
      claims.map(({ scenario, ...rest }) => ({
        ...rest,
        scenario: { ...scenario, ...plainSettings(scenario) },
      })),
    ),
  );
