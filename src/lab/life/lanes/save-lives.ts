/** The lanes as a file: one picture of all of them, each under its name. */
import { saveChart } from '../../../charts/frame/save-chart.ts';
import type { FileKind } from '../../../charts/frame/save-chart.ts';
import type { ChartStamp } from '../../../charts/frame/stamp.ts';
import type { LifeView } from '../life-view.ts';
import { lifeTable } from '../life-view.ts';
import { boughtWords, endWords } from '../words/life-words.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** Room for the name over each lane. */
const nameRoom = 18;

function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** Copies of the lanes under each other, in the page for as long as their looks are read from its style sheet. */
function compose(root: HTMLElement, view: LifeView): SVGSVGElement {
  const whole = document.createElementNS(namespace, 'svg');
  const parts = [...root.querySelectorAll<SVGSVGElement>('.plot svg')];
  let top = 0;
  let width = 0;
  parts.forEach((part, i) => {
    const world = i - 1;
    const program = view.programs[world];
    const [lane, life] = [view.lanes[world], view.lives.lives[world]];
    if (program && lane && life) {
      const words = `${program.name}: ${endWords(life)}, ${boughtWords(lane, view.subscription)}`;
      const color = view.styles[world]?.color ?? 'currentColor';
      whole.append(
        make(
          'text',
          { x: 0, y: top + 13, style: `fill: ${color}; font-size: 12px; font-weight: 600` },
          words,
        ),
      );
      top += nameRoom;
    }
    const box = part.getBoundingClientRect();
    const group = make('g', { transform: `translate(0 ${top})` });
    group.append(...[...part.children].map((child) => child.cloneNode(true)));
    // Rules of the style sheet for the axis are written for what stands in its cell.
    const cell = make('g', {});
    cell.setAttribute('class', part.parentElement?.className ?? '');
    cell.append(group);
    whole.append(cell);
    top += box.height;
    width = Math.max(width, box.width);
  });
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(top));
  whole.setAttribute('style', 'position: absolute; visibility: hidden');
  root.append(whole);
  return whole;
}

export async function saveLives(
  kind: FileKind,
  root: HTMLElement,
  view: LifeView,
  stamp: ChartStamp,
): Promise<void> {
  const svg = compose(root, view);
  const summary = view.headline.map(({ text }) => text).join('');
  try {
    await saveChart(
      kind,
      {
        id: `customer-${view.lives.person}`,
        picture: {
          svg,
          canvases: [],
          title: `Customer ${view.lives.person}`,
          unit: `one life in ${view.programs.length} ${view.programs.length === 1 ? 'world' : 'worlds'}`,
          summary,
        },
        table: lifeTable(view),
      },
      stamp,
    );
  } finally {
    svg.remove();
  }
}
