import { recovery } from './recovery.ts';
import { testEvidence } from './support.ts';

testEvidence(recovery);
