import { testEvidence } from './support/test-evidence.ts';
import { tierRows } from './rows/tiers.ts';

testEvidence(tierRows);
