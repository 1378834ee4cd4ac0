import { recovery } from './rows/recovery.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(recovery);
