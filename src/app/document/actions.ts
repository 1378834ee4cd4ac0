/** What the bar and the keys do with the scenario as a whole. */
import { saveBlob } from '../../ui/save-file.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { setSeed } from '../../scenario/edit/edit.ts';
import { wordSeed } from '../../scenario/word-seed.ts';
import type { Services } from '../services.ts';

export function drawSeed({ document }: Services): void {
  // Not the model's randomness: only the choice of a name for it.
  document.change('New seed', (s) => setSeed(s, wordSeed(Math.random)));
}

export function openScenario({ document }: Services, label: string, scenario: Scenario): boolean {
  return document.change(label, () => scenario);
}

/**
 * The whole address of what is on the screen.
 * @param page where the link leads; the page that is open, if left out
 */
export function shareLink({ document, session, address }: Services, page?: string): string {
  // Not how it is shown here: on a projector, or inside another page.
  return (
    location.href.replace(/[?#].*$/, '') +
    address.linkOf(document.scenario, session.completeFingerprint, page)
  );
}

export const scenarioJson = (scenario: Scenario): string => `${JSON.stringify(scenario, null, 2)}\n`;

/** False when the browser does not let the page write to the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** For pages without the clipboard interface, such as those from a plain http address. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left there
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

export const saveFile = (name: string, type: string, text: string): void =>
  saveBlob(name, new Blob([text], { type }));

export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
