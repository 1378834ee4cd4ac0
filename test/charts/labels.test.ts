import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeEdge, spreadLabels } from '../../src/charts/series/end-labels.ts';
import { eventSentence, eventSpan, eventText } from '../../src/charts/timeline/event-words.ts';
import { placeFlags, standWell } from '../../src/charts/timeline/flags.ts';
import { inLine, programStyles } from '../../src/charts/program-style.ts';
import { differenceSpoken, differenceSummary, tableWeeks } from '../../src/charts/series/series-words.ts';
import { timeScale, yearLabels } from '../../src/charts/timeline/time-scale.ts';
import { eventsTable } from '../../src/model/parameters/parameters.ts';
import type { MarketEvent } from '../../src/model/parameters/parameters.ts';
import { defaultsOf } from '../../src/model/parameters/parameters.ts';
import { presets } from '../../src/scenario/presets/presets.ts';
import { programTemplates } from '../../src/scenario/program-templates.ts';
import { events, programs, sampleComparison } from './fixture.ts';

describe('labels at the ends of lines', () => {
  it('stay at least so far apart, in the order of the lines, inside the chart', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 200, noNaN: true }), { maxLength: 6 }), (anchors) => {
        const placed = spreadLabels(anchors, 12, 6, 128);
        placed.forEach(({ at, anchor }, i) => {
          expect(at).toBeGreaterThanOrEqual(6 - 1e-6);
          expect(at).toBeLessThanOrEqual(128 + 1e-6);
          const before = placed[i - 1];
          if (before) {
            expect(at - before.at).toBeGreaterThanOrEqual(12 - 1e-6);
            expect(anchor).toBeGreaterThanOrEqual(before.anchor);
          }
        });
        expect(placed).toHaveLength(anchors.length);
      }),
    );
  });

  it('stay where they are when there is room, and leave out lines that have no end', () => {
    expect(spreadLabels([20, NaN, 60], 12, 0, 100)).toEqual([
      { line: 0, anchor: 20, at: 20 },
      { line: 2, anchor: 60, at: 60 },
    ]);
  });

  it('are packed evenly when there is too little room', () => {
    const placed = spreadLabels([1, 2, 3, 4, 5, 6], 12, 0, 30);
    expect(placed.map((p) => p.at)).toEqual([0, 6, 12, 18, 24, 30]);
  });
});

describe('words in a plot', () => {
  it('stand at the top, or at the bottom where the top is taken', () => {
    expect(freeEdge([60, 70], 134, 18)).toBe('top');
    expect(freeEdge([6, 40, NaN], 134, 18)).toBe('bottom');
    expect(freeEdge([10, 130], 134, 18)).toBe('top');
    expect(freeEdge([], 134, 18)).toBe('top');
  });
});

describe('styles of worlds', () => {
  it('follow the family and are never shared', () => {
    expect(programStyles(programs).map((s) => [s.shortName, s.dash])).toEqual([
      ['None', ''],
      ['Points', '9 4'],
      ['Gifts', '1.5 4'],
      ['Service', '10 3 2 3'],
    ]);
  });

  it('give a second world of a family the next free hue and dash, and a name of its own', () => {
    const gifts = programs[2]!;
    const worlds = [gifts, gifts, gifts, gifts, gifts, gifts].map((p, i) => ({ ...p, id: `gifts-${i}` }));
    const styles = programStyles(worlds);
    expect(styles[0]?.color).toBe('var(--program-gifts)');
    expect(styles[1]?.color).toBe('var(--program-service)');
    expect(styles[5]?.color).toBe('var(--program-none)');
    expect(new Set(styles.map((s) => s.dash)).size).toBe(6);
    expect(new Set(styles.map((s) => s.color)).size).toBe(6);
    expect(new Set(styles.map((s) => s.shortName)).size).toBe(6);
    for (const s of styles) expect(s.shortName.length).toBeLessThanOrEqual(12);
  });

  it('of every preset and template have names that are short, whole, and told apart', () => {
    for (const programs of [
      ...presets.map(({ scenario }) => scenario.programs),
      ...programTemplates.map((one) => [one]),
    ]) {
      const names = programStyles(programs).map(({ shortName }) => shortName);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        expect(name.length, name).toBeLessThanOrEqual(12);
        expect(name).not.toContain('…');
      }
    }
  });

  it('cut to the same letters keep what tells them apart', () => {
    const named = (name: string, i: number) => ({ ...programs[3]!, id: `s${i}`, name });
    const alike = [
      'A better service for regulars',
      'A better service for newcomers',
      'A better service for all',
    ];
    expect(programStyles(alike.map(named)).map(({ shortName }) => shortName)).toEqual([
      'Regulars',
      'Newcomers',
      'All',
    ]);
  });

  it('keep names that the family’s word does not cover, cut to 12 letters', () => {
    const [style] = programStyles([{ ...programs[2]!, name: 'Birthday surprises' }]);
    expect(style?.shortName).toBe('Birthday su…');
    expect(inLine('Gifts')).toBe('gifts');
    expect(inLine('VIP calls')).toBe('VIP calls');
  });
});

describe('the time axis', () => {
  it('puts a week at the same place in timeline and chart, and clamps', () => {
    const x = timeScale(156, 1208);
    expect(x(0)).toBe(0);
    expect(x(156)).toBe(1054);
    expect(x(999)).toBe(1054);
    expect(timeScale(0, 100)(0)).toBe(0);
  });

  it('names the years, or weeks where there is no year, never closer than their width', () => {
    expect(yearLabels(156, 6).map((l) => l.text)).toEqual(['start', 'year 1', 'year 2', 'year 3']);
    expect(yearLabels(520, 0.5).map((l) => l.week)).toEqual([0, 104, 208, 312, 416, 520]);
    expect(yearLabels(39, 20)[1]).toEqual({ week: 4, text: 'week 4' });
    expect(yearLabels(1, 1)[0]?.text).toBe('start');
  });

  it('places flags above their events without overlap, and says when they do not fit', () => {
    const flags = placeFlags([100, 110, 400], [80, 80, 80], 0, 420);
    expect(flags.map((f) => f.left)).toEqual([60, 144, 340]);
    expect(standWell(flags, [100, 110, 400], [80, 80, 80])).toBe(false);
    expect(standWell(placeFlags([100, 300], [80, 80], 0, 420), [100, 300], [80, 80])).toBe(true);
    const tight = placeFlags([10, 20, 30], [80, 80, 80], 0, 120);
    expect(tight.every(({ left, room }) => left >= -1e-6 && left + room <= 120 + 1e-6)).toBe(true);
  });
});

describe('words', () => {
  it('exist for every kind of event', () => {
    expect(eventText(events[0]!)).toEqual({
      name: 'Failure wave',
      detail: '5\u202F× the problems',
      short: 'failures ×5',
    });
    expect(eventText(events[1]!).detail).toBe('25\u202F% cheaper');
    for (const [kind, table] of Object.entries(eventsTable)) {
      const { name, detail, short } = eventText({ kind, ...defaultsOf(table) } as MarketEvent);
      expect(`${name} ${detail} ${short}`).not.toMatch(/undefined|NaN/);
      expect(short.length).toBeLessThanOrEqual(18);
    }
  });

  it('say when an event happens', () => {
    expect(eventSentence(events[0]!, 156)).toBe('Failure wave, 5\u202F× the problems, weeks 44 to 51');
    expect(eventSentence(events[2]!, 156)).toBe('Programs end, week 130');
    expect(eventSpan({ kind: 'failureWave', week: 150, weeks: 20, size: 5 }, 156)).toEqual({
      start: 150,
      end: 156,
    });
  });

  it('sum a chart up and read a point aloud', () => {
    const comparison = sampleComparison('profit');
    const styles = programStyles(programs);
    expect(differenceSummary(comparison, styles, 'money', 'Profit')).toMatch(
      /^Profit, against No program, after 156 weeks: points [+−].* ±.*; gifts .*; service .*\.$/,
    );
    expect(differenceSpoken(comparison, styles, 'money', 112, 2)).toMatch(
      /^week 112, gifts, −0\.\d\d ±\u202F0\.\d\d$/,
    );
    expect(tableWeeks(156, 112).slice(-5)).toEqual([112, 117, 130, 143, 156]);
  });
});
