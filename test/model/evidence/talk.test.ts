import { testEvidence } from './support.ts';
import { talk } from './talk.ts';

testEvidence(talk);
