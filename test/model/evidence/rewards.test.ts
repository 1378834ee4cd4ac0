import { rewards } from './rows/rewards.ts';
import { testEvidence } from './support.ts';

testEvidence(rewards);
