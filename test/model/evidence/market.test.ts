import { market } from './rows/market.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(market);
