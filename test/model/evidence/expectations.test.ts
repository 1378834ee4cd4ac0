import { expectations } from './rows/expectations.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(expectations);
