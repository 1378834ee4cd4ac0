import { recovery } from './rows/recovery.ts';
import { testEvidence } from './support.ts';

testEvidence(recovery);
