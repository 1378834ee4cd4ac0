/** A chart on the page as an SVG file that needs nothing else: colours and fonts resolved, its title above, its origin below. */
import { stampLines } from './stamp.ts';
import type { ChartStamp } from './stamp.ts';
import { wrap } from './wrap.ts';

export interface Picture {
  readonly svg: SVGSVGElement;
  /** Layers of pixels that lie under or over it. */
  readonly canvases: readonly HTMLCanvasElement[];
  readonly title: string;
  readonly unit: string;
  readonly summary: string;
}

const namespace = 'http://www.w3.org/2000/svg';
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** What the page's style sheet gives to marks, and what a viewer assumes where nothing is said. */
const properties: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  transform: 'none',
};

/** What an element has from the one around it unless it says otherwise. */
const inherited = new Set(
  Object.keys(properties).filter((name) => name !== 'opacity' && name !== 'transform'),
);
const textOnly = new Set(['font-size', 'font-weight', 'text-anchor', 'dominant-baseline']);

/** Room around the plot, and for the title above it. */
const edge = 16;
const titleRoom = 34;
const lineHeight = 12;

/** Copies what is seen of an element, with its computed style as attributes. */
function copyOf(element: Element): Element | undefined {
  const style = getComputedStyle(element);
  const inClip = element.closest('clipPath') !== null;
  // Never displayed by itself: it says what a text was before it was cut.
  const isTitle = element.localName === 'title';
  const isHidden = style.display === 'none' && !isTitle;
  if (!inClip && (isHidden || element.hasAttribute('data-screen-only'))) return undefined;
  const copy = document.createElementNS(namespace, element.localName);
  for (const { name, value } of element.attributes) {
    if (!/^(class|style|tabindex|role|aria-.*|data-.*|on.*)$/.test(name)) copy.setAttribute(name, value);
  }
  const isText = element.localName === 'text' || element.localName === 'tspan';
  if (!inClip && !isTitle && element.localName !== 'clipPath') {
    const around = element.parentElement ? getComputedStyle(element.parentElement) : undefined;
    for (const [property, usual] of Object.entries(properties)) {
      if (textOnly.has(property) && !isText) continue;
      const value = style.getPropertyValue(property);
      if (value === '' || value === usual) {
        const isOtherAround = inherited.has(property) && around?.getPropertyValue(property) !== value;
        if (property === 'transform' || !(copy.hasAttribute(property) || isOtherAround)) continue;
      }
      // A transform by attribute stands already; one by style sheet is in pixels.
      if (property === 'transform' && copy.hasAttribute('transform')) continue;
      if (value !== '') copy.setAttribute(property, value);
    }
  }
  for (const node of element.childNodes) {
    if (node instanceof Element) {
      const inner = copyOf(node);
      if (inner) copy.append(inner);
    } else if (node.nodeType === Node.TEXT_NODE && (isText || isTitle)) {
      copy.append(node.textContent ?? '');
    }
  }
  return copy;
}

/** Words with a size in pixels. */
interface Words {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly weight?: string;
}

function writeAt(x: number, y: number, ...words: Words[]): Element {
  const line = element('text', { x, y });
  words.forEach(({ text, size, fill, weight = '400' }, i) => {
    const part = element('tspan', { dx: i > 0 ? 8 : 0, fill, 'font-size': size, 'font-weight': weight });
    part.textContent = text;
    line.append(part);
  });
  return line;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** How far the marks reach to each side of the plot: names and numbers may hang over its edges. */
function overhang(svg: SVGSVGElement): { left: number; right: number; top: number; bottom: number } {
  const { width, height } = svg.getBoundingClientRect();
  const plot = { left: 0, right: 0, top: 0, bottom: 0 };
  const box = svg.getBBox();
  return {
    left: Math.max(plot.left, -box.x),
    top: Math.max(plot.top, -box.y),
    right: Math.max(plot.right, box.x + box.width - width),
    bottom: Math.max(plot.bottom, box.y + box.height - height),
  };
}

export interface SvgFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export function svgFile(picture: Picture, stamp: ChartStamp): SvgFile {
  const { svg, canvases, title, unit, summary } = picture;
  const box = svg.getBoundingClientRect();
  const over = overhang(svg);
  const token = (name: string) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    svg.parentElement?.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };

  const left = edge + Math.ceil(over.left);
  const top = titleRoom + Math.ceil(over.top) + 8;
  const width = Math.ceil(left + box.width + over.right + edge);
  const foot = top + Math.ceil(box.height + over.bottom) + 20;
  const lines = stampLines(stamp).flatMap((line) => wrap(line, Math.floor((width - 2 * edge) / 4.9)));
  const height = foot + lines.length * lineHeight + 4;

  const file = element('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fonts,
    'font-variant-numeric': 'tabular-nums lining-nums',
    role: 'img',
  });
  const about = { title: `${title}, ${unit}`, desc: summary, metadata: stampLines(stamp).join('\n') };
  for (const [name, text] of Object.entries(about)) {
    const part = element(name, {});
    part.textContent = text;
    file.append(part);
  }
  file.append(element('rect', { width, height, fill: token('--bg') }));
  file.append(
    writeAt(
      edge,
      22,
      { text: title, size: 14, fill: token('--ink'), weight: '600' },
      { text: unit, size: 12, fill: token('--ink3') },
    ),
  );

  const plot = element('g', { transform: `translate(${left} ${top})` });
  for (const canvas of canvases) {
    const place = canvas.getBoundingClientRect();
    plot.append(
      element('image', {
        x: place.left - box.left,
        y: place.top - box.top,
        width: place.width,
        height: place.height,
        href: canvas.toDataURL('image/png'),
      }),
    );
  }
  for (const node of svg.children) {
    const copy = copyOf(node);
    if (copy) plot.append(copy);
  }
  file.append(plot);
  lines.forEach((text, i) =>
    file.append(writeAt(edge, foot + i * lineHeight, { text, size: 9, fill: token('--ink3') })),
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
  return { text, width, height };
}
