import { market } from './rows/market.ts';
import { testEvidence } from './support.ts';

testEvidence(market);
