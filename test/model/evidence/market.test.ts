import { market } from './market.ts';
import { testEvidence } from './support.ts';

testEvidence(market);
