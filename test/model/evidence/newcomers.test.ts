import { newcomers } from './rows/newcomers.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(newcomers);
