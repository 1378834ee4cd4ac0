import { satisfaction } from './rows/satisfaction.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(satisfaction);
