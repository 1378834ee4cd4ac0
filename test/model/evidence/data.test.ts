import { dataRows } from './data.ts';
import { testEvidence } from './support.ts';

testEvidence(dataRows);
