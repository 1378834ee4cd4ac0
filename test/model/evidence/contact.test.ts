import { contact } from './contact.ts';
import { testEvidence } from './support.ts';

testEvidence(contact);
