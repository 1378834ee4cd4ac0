import { price } from './rows/price.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(price);
