import { testEvidence } from './support/test-evidence.ts';
import { talk } from './rows/talk.ts';

testEvidence(talk);
