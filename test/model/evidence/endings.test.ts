import { endings } from './endings.ts';
import { testEvidence } from './support.ts';

testEvidence(endings);
