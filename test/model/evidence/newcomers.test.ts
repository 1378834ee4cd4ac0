import { newcomers } from './rows/newcomers.ts';
import { testEvidence } from './support.ts';

testEvidence(newcomers);
