import { contact } from './rows/contact.ts';
import { testEvidence } from './support/test-evidence.ts';

testEvidence(contact);
