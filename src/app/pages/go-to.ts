import type { Services } from '../services.ts';

/** Goes to a page. Asked for from within a life that stands in its place, that life is closed. */
export function goTo({ address, document, selection }: Services, page: string): void {
  if (page === address.page) selection.close();
  else address.go(page, document.scenario);
}
