import { testEvidence } from './support.ts';
import { service } from './service.ts';

testEvidence(service);
