import { expectations } from './expectations.ts';
import { testEvidence } from './support.ts';

testEvidence(expectations);
