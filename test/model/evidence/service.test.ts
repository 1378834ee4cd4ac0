import { testEvidence } from './support.ts';
import { service } from './rows/service.ts';

testEvidence(service);
