import { endings } from './rows/endings.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(endings);
