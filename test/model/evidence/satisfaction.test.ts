import { satisfaction } from './satisfaction.ts';
import { testEvidence } from './support.ts';

testEvidence(satisfaction);
