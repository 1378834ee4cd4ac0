/** What the Lab adds to the menu "More". */
import type { PageActions } from '../app/bar/page-actions.ts';
import { saveFile } from '../app/document/actions.ts';
import type { Services } from '../app/services.ts';
import type { LabState } from './lab-state.svelte.ts';

export const labActions = ({ document, parts }: Services, lab: LabState): PageActions => ({
  reset: () => lab.reset(),
  saveTable: async () => {
    const { shownTable } = await parts.get('What writes the table', () => import('./figures/shown-table.ts'));
    saveFile(`steadfast-${document.scenario.preset}.csv`, 'text/csv', shownTable(lab));
  },
});
