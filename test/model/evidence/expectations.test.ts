import { expectations } from './rows/expectations.ts';
import { testEvidence } from './support.ts';

testEvidence(expectations);
