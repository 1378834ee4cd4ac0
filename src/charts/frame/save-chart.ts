/** A chart as a file. */
import { chartCsv } from './chart-csv.ts';
import type { ChartTable } from './chart-table.ts';
import { withPngText } from './png-text.ts';
import { saveBlob } from '../../ui/save-file.ts';
import { chartFileName, stampLines } from './stamp.ts';
import type { ChartStamp } from './stamp.ts';
import { svgFile } from './svg-export.ts';
import type { Picture, SvgFile } from './svg-export.ts';

export type FileKind = 'png' | 'svg' | 'csv';

interface SavedChart {
  /** For the name of the file. */
  readonly id: string;
  readonly picture: Picture;
  readonly table: ChartTable;
}

export async function saveChart(kind: FileKind, chart: SavedChart, stamp: ChartStamp): Promise<void> {
  saveBlob(chartFileName(stamp.preset, chart.id, kind), await chartFile(kind, chart, stamp));
}

async function chartFile(kind: FileKind, { picture, table }: SavedChart, stamp: ChartStamp): Promise<Blob> {
  const heading = `${picture.title}, ${picture.unit}`;
  if (kind === 'csv') return new Blob([chartCsv(heading, table, stamp)], { type: 'text/csv' });
  const svg = svgFile(picture, stamp);
  if (kind === 'svg') return new Blob([svg.text], { type: 'image/svg+xml' });
  const bytes = new Uint8Array(await (await pixelsOf(svg)).arrayBuffer());
  const texts = { Title: heading, Description: picture.summary, Source: stampLines(stamp).join('\n') };
  return new Blob([withPngText(bytes, texts)], { type: 'image/png' });
}

/** Pixels of the file for each pixel of the page. */
const sharpness = 2;

async function pixelsOf({ text, width, height }: SvgFile): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on, so there is no picture.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))),
      'image/png',
    );
  });
}
