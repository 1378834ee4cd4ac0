import { testEvidence } from './support/test-evidence.ts';
import { service } from './rows/service.ts';

testEvidence(service);
