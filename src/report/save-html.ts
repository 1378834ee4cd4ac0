/** The report as one file that needs nothing else. */
import { svgFile } from '../charts/frame/svg-export.ts';
import type { ChartStamp } from '../charts/frame/stamp.ts';

const style = `
  body { max-width: 780px; margin: 32px auto; padding: 0 20px; font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
  h1 { font-size: 24px; line-height: 1.25; margin: 0 0 8px; } h2 { font-size: 17px; margin: 24px 0 6px; } h3 { font-size: 15px; margin: 16px 0 4px; }
  table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
  th, td { padding: 3px 14px 3px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e9e9e4; }
  thead th span { display: block; font-weight: 400; color: #4a525b; } svg { max-width: 100%; height: auto; } .qr svg { width: 160px; } .link { overflow-wrap: anywhere; } td b { font-weight: 400; } .clear b { font-weight: 700; }
`;

const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** @param article the report as it stands on the page */
export function reportHtml(article: HTMLElement, title: string, stamp: ChartStamp): string {
  const pictures = [...article.querySelectorAll<HTMLElement>('[data-chart]')].map((figure) => {
    const svg = figure.querySelector('svg');
    const name = figure.closest('[data-title]')?.getAttribute('data-title') ?? '';
    if (!svg) return '';
    const summary = svg.getAttribute('aria-label') ?? '';
    return svgFile({ svg, canvases: [], title: name, unit: '', summary }, stamp).text;
  });
  const copy = article.cloneNode(true) as HTMLElement;
  for (const control of copy.querySelectorAll('[data-control]')) control.remove();
  for (const [i, figure] of copy.querySelectorAll('[data-chart]').entries()) {
    const place = document.createElement('div');
    place.innerHTML = (pictures[i] ?? '').replace(/^<\?xml[^>]*\?>\s*/, '');
    figure.replaceWith(place);
  }
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    if (element.closest('svg') && element.localName !== 'svg') continue;
    if (element.getAttribute('class')?.includes('svelte-')) {
      const kept = [...element.classList].filter((name) => !name.startsWith('svelte-'));
      element.setAttribute('class', kept.join(' '));
    }
  }
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} – Steadfast</title><style>${style}</style></head>
<body>${copy.innerHTML}</body>
</html>
`;
}
