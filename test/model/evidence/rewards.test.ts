import { rewards } from './rows/rewards.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(rewards);
