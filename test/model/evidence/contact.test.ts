import { contact } from './rows/contact.ts';
import { testEvidence } from './support.ts';

testEvidence(contact);
