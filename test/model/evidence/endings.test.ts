import { endings } from './rows/endings.ts';
import { testEvidence } from './support.ts';

testEvidence(endings);
