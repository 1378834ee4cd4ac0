import { quickLab, stay } from '../browser/support/page-state.ts';
import type { PageState } from '../browser/support/page-state.ts';

export const states: readonly PageState[] = [
  {
    name: 'report',
    at: quickLab.replace('lab', 'report'),
    show: (page) => page.getByText(/fingerprint \w/).waitFor(),
    hide: stay,
  },
];
