import { rewards } from './rewards.ts';
import { testEvidence } from './support.ts';

testEvidence(rewards);
