import { gifts } from './gifts.ts';
import { testEvidence } from './support.ts';

testEvidence(gifts);
