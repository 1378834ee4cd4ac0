import { dataRows } from './rows/data.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(dataRows);
