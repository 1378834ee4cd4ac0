import { gifts } from './rows/gifts.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(gifts);
