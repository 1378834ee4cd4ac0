import { gifts } from './rows/gifts.ts';
import { testEvidence } from './support.ts';

testEvidence(gifts);
