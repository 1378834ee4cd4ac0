import { testEvidence } from './support.ts';
import { tierRows } from './tiers.ts';

testEvidence(tierRows);
