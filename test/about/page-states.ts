import { quickLab, stay } from '../browser/support/page-state.ts';
import type { PageState } from '../browser/support/page-state.ts';

export const states: readonly PageState[] = [
  {
    name: 'About',
    at: quickLab.replace('lab', 'about'),
    // All its parameters look alike.
    show: (page) => page.getByRole('searchbox').fill('needs a year'),
    hide: stay,
  },
];
