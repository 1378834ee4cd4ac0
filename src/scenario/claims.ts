/** The claims C1 to C26, each as a ready experiment. */
import type { Claim } from './claims/claim.ts';
import { gifts } from './claims/gifts.ts';
import { love } from './claims/love.ts';
import { experiences } from './claims/experiences.ts';
import { dating } from './claims/dating.ts';
import { profitability } from './claims/profitability.ts';
import { unmanageable } from './claims/unmanageable.ts';
import { plainSettings } from './plain.ts';
import { hashText } from '../model/hash.ts';

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
