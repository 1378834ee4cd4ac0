/** Who was what at the start and is what now: flows between classes, laid out as two columns with ribbons between them. */
import type { Moment } from '../../experiment/people/snapshot.ts';
import { classNames, customerClasses, isCustomerClass } from '../../model/classes.ts';
import type { ClassName } from '../../model/classes.ts';
import { className, classTitle } from '../class-words.ts';
import { inLine } from '../program-style.ts';
import type { ProgramStyle } from '../program-style.ts';
import type { ChartTable } from '../frame/chart-table.ts';

/** From top to bottom. */
const columnOrder: readonly ClassName[] = [...customerClasses, 'absent', 'gone'];

export interface Flow {
  readonly from: ClassName;
  readonly to: ClassName;
  readonly people: readonly number[];
}

/** Everybody who is a customer at one of the two weeks, by class then and now; larger classes first within their order. */
export function flowsOf(then: Moment, now: Moment): Flow[] {
  const flows = new Map<string, { from: ClassName; to: ClassName; people: number[] }>();
  then.classes.forEach((a, person) => {
    const from = classNames[a] ?? 'absent';
    const to = classNames[now.classes[person] ?? 0] ?? 'absent';
    // Who never was a customer meanwhile, or had left before the start and stayed away.
    if (!isCustomerClass(from) && !isCustomerClass(to)) return;
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, people: [] };
    flows.set(key, flow);
    flow.people.push(person);
  });
  const rank = (name: ClassName) => columnOrder.indexOf(name);
  return [...flows.values()].sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
}

interface Node {
  readonly name: ClassName;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

interface Ribbon {
  readonly flow: Flow;
  /** Upper edge at both ends. */
  readonly y0: number;
  readonly y1: number;
  readonly height: number;
}

export interface FlowLayout {
  readonly left: readonly Node[];
  readonly right: readonly Node[];
  readonly ribbons: readonly Ribbon[];
}

/** Two columns of nodes with gaps between them, and ribbons as high as they have people. `most` people fill the height. */
export function flowLayout(flows: readonly Flow[], height: number, most: number, gap = 8): FlowLayout {
  const room = height - gap * (columnOrder.length - 1);
  const scale = most > 0 ? Math.max(0, room) / most : 0;
  const column = (side: 'from' | 'to'): Node[] => {
    let y = 0;
    return columnOrder.flatMap((name) => {
      const count = flows.reduce((sum, flow) => sum + (flow[side] === name ? flow.people.length : 0), 0);
      if (count === 0) return [];
      const node = { name, count, y, height: count * scale };
      y += node.height + gap;
      return [node];
    });
  };
  const left = column('from');
  const right = column('to');
  const next = (nodes: readonly Node[]) => new Map(nodes.map(({ name, y }) => [name, y]));
  const outs = next(left);
  const ins = next(right);
  const ribbons = flows.map((flow): Ribbon => {
    const ribbon = {
      flow,
      y0: outs.get(flow.from) ?? 0,
      y1: ins.get(flow.to) ?? 0,
      height: flow.people.length * scale,
    };
    outs.set(flow.from, ribbon.y0 + ribbon.height);
    ins.set(flow.to, ribbon.y1 + ribbon.height);
    return ribbon;
  });
  return { left, right, ribbons };
}

/** A ribbon, or the upper `part` of it, as a path between two columns. */
export function ribbonPath({ y0, y1, height }: Ribbon, x0: number, x1: number, part = 1): string {
  const thick = height * part;
  const middle = (x0 + x1) / 2;
  return `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}V${y1 + thick}C${middle},${y1 + thick} ${middle},${y0 + thick} ${x0},${y0 + thick}Z`;
}

export const flowWords = ({ from, to }: Flow): string =>
  from === to ? `${className[from]} then and now` : `${className[from]} then, ${className[to]} now`;

export function flowSummary(
  worlds: readonly (readonly Flow[])[],
  styles: readonly ProgramStyle[],
  weeks: readonly [number, number],
): string {
  const count = (flows: readonly Flow[], is: (flow: Flow) => boolean) =>
    flows.reduce((sum, flow) => sum + (is(flow) ? flow.people.length : 0), 0);
  const parts = worlds.map((flows, world) => {
    const became = count(flows, (f) => f.to === 'loyal' && f.from !== 'loyal');
    const lost = count(flows, (f) => f.from === 'loyal' && f.to !== 'loyal');
    return `${inLine(styles[world]?.shortName ?? '')} ${became} became loyal, ${lost} ceased to be`;
  });
  return `Classes from week ${weeks[0]} to week ${weeks[1]}, one run: ${parts.join('; ')}.`;
}

export function flowTable(
  worlds: readonly (readonly Flow[])[],
  styles: readonly ProgramStyle[],
  weeks: readonly [number, number],
): ChartTable {
  const pairs = columnOrder.flatMap((from) => columnOrder.map((to) => ({ from, to })));
  const of = (flows: readonly Flow[], from: ClassName, to: ClassName) =>
    flows.find((f) => f.from === from && f.to === to)?.people.length ?? 0;
  return {
    caption: `People by class in week ${weeks[0]} and in week ${weeks[1]}. One run (replication 0): no intervals.`,
    columns: [{ head: 'Then and now' }, ...styles.map(({ name, color }) => ({ head: name, color }))],
    rows: pairs
      .filter(({ from, to }) => worlds.some((flows) => of(flows, from, to) > 0))
      .map(({ from, to }) => ({
        name: `${classTitle[from]} → ${classTitle[to]}`,
        cells: worlds.map((flows) => ({ count: of(flows, from, to) })),
      })),
  };
}
