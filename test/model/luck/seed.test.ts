/** Seeds that people type are told apart: every text is luck of its own, but for what nobody can see. */
import { describe, expect, it, vi } from 'vitest';
import { seedKey } from '../../../src/model/luck/seed.ts';
import { wordSeed } from '../../../src/scenario/word-seed.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const keyText = (seed: string): string => {
  const { low, high } = seedKey(seed);
  return `${low} ${high}`;
};

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** Names in twelve writings: combinations of syllables, letters or characters that names there are made of. */
const scripts = [
  ...['an na ma ri le o ni ka jo el', 'Ä Ö Ü ß é è ñ ø å ç', 'Ан на Ма ри Ле о Ни ка Ев ра'],
  ...['Αν να Μα ρι Ελ έ νη Σο φί α', 'אנ נה מר ים של ום דו ד רו ן', 'مح مد فا طم ة عل ي نو ر س'],
  ...['अ नु रा धा मी ना वि जय ली ला', 'さ くら は な ゆ い け ん た ろ', '王 李 张 伟 芳 娜 敏 静 丽 强'],
  ...['김 이 박 민 서 지 우 연 현 수', 'สม ชา ย นา รี มา ลี วิ ชัย ดา', '🦊 🎁 ⭐ 🌍 🎲 ☕ 🚲 🎻 🍀 🪁'],
].map((syllables) => syllables.split(' '));

/** 10⁵ and more seeds of the kinds that people type. */
function typedSeeds(): Set<string> {
  const seeds = new Set<string>();
  // Numbers as they come, with zeros before them, and one digit or pair again and again.
  for (const n of range(0, 50_000)) seeds.add(String(n));
  for (const n of range(0, 5000)) seeds.add(String(n).padStart(5, '0'));
  for (const n of range(0, 100)) for (const times of range(1, 21)) seeds.add(String(n).repeat(times));
  // Words, doubled, tripled, in capitals, and with the number of a group.
  const words = [
    'a',
    'b',
    'ab',
    'abab',
    'abc',
    'test',
    'seed',
    'group',
    'Gruppe',
    'équipe',
    'hello',
    'класс',
  ];
  for (const word of words) {
    for (const times of range(1, 15)) seeds.add(word.repeat(times)).add(word.toUpperCase().repeat(times));
    for (const n of range(0, 300))
      for (const between of ['', ' ', '-', '_']) seeds.add(word + between + String(n));
  }
  // Dates of twelve years, in four ways of writing.
  for (const year of range(2018, 2030))
    for (const month of range(1, 13))
      for (const day of range(1, 29)) {
        const [m, d] = [month, day].map((n) => String(n).padStart(2, '0'));
        seeds
          .add(`${year}-${m}-${d}`)
          .add(`${d}.${m}.${year}`)
          .add(`${m}/${d}/${year}`)
          .add(`${year}${m}${d}`);
      }
  // Names of three parts in every writing.
  for (const parts of scripts)
    for (const a of parts)
      for (const b of parts) for (const c of parts) seeds.add(a + b + c).add(`${a} ${b}${c}`);
  // What the page draws itself.
  for (const n of range(0, 8000)) seeds.add(wordSeed(() => (((n * 0.6180339887) % 1) + (n % 97) / 97) % 1));
  return seeds;
}

describe('10⁵ seeds as people type them: numbers, repeated words, dates, names in any writing', () => {
  const seeds = [...new Set([...typedSeeds()].map((seed) => seed.normalize('NFC')))];

  it('are at least 100,000', () => {
    expect(seeds.length).toBeGreaterThanOrEqual(100_000);
  });

  const keys = seeds.map(seedKey);

  it('are no two alike: 64 bits hold a pair by chance in one of 10⁹ such lists', () => {
    const seen = new Map<string, string>();
    const alike: [string, string][] = [];
    keys.forEach(({ low, high }, k) => {
      const other = seen.get(`${low} ${high}`);
      if (other !== undefined) alike.push([other, seeds[k]!]);
      seen.set(`${low} ${high}`, seeds[k]!);
    });
    expect(alike).toEqual([]);
  });

  it('have halves of their keys that are alike as often as chance has it (Poisson, 5 deviations)', () => {
    // Pairs among n keys of 32 bits: n²/2³³ on average.
    const expected = seeds.length ** 2 / 2 ** 33;
    for (const half of ['low', 'high'] as const) {
      const alike = seeds.length - new Set(keys.map((key) => key[half])).size;
      expect(alike).toBeLessThan(expected + 5 * Math.sqrt(expected));
    }
  });
});

describe('seeds that were one until model version 3 are told apart', () => {
  it.each([
    [['1', '11', '111', '1'.repeat(200)]],
    [['12', '1212', '121212']],
    [['ab', 'abab']],
    [['0', '00', '000']],
    [['A', 'Ł', 'с', 'ā']], // U+0041, U+0141, U+0441, U+0101: one low byte
    [['', '\0', '\0\0']],
  ])('%j', (seeds) => {
    expect(new Set(seeds.map(keyText)).size).toBe(seeds.length);
  });
});

describe('what nobody sees makes no other seed', () => {
  it('blanks at the ends: spaces, tabs, line ends, wide and unbreakable spaces', () => {
    const padded = [' 7', '7 ', '\t7\n', '\u00a07', '7\u3000', '\ufeff7'];
    expect(new Set(padded.map(keyText))).toEqual(new Set([keyText('7')]));
  });

  it('the way in which a letter with a mark was typed', () => {
    expect(keyText('Zoe\u0308')).toBe(keyText('Zo\u00eb'));
    expect(keyText('\u1100\u1161')).toBe(keyText('\uac00'));
  });

  it('but blanks within do', () => {
    expect(new Set(['class 7', 'class7', 'class  7'].map(keyText)).size).toBe(3);
  });
});
