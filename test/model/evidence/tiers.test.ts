import { testEvidence } from './support.ts';
import { tierRows } from './rows/tiers.ts';

testEvidence(tierRows);
