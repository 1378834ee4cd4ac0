import { dataRows } from './rows/data.ts';
import { testEvidence } from './support.ts';

testEvidence(dataRows);
