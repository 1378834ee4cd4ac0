import { newcomers } from './newcomers.ts';
import { testEvidence } from './support.ts';

testEvidence(newcomers);
