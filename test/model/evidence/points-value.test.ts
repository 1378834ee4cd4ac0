import { pointsValue } from './rows/points-value.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(pointsValue);
