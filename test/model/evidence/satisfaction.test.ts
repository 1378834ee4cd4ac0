import { satisfaction } from './rows/satisfaction.ts';
import { testEvidence } from './support.ts';

testEvidence(satisfaction);
