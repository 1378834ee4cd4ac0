import { testEvidence } from './support.ts';
import { talk } from './rows/talk.ts';

testEvidence(talk);
