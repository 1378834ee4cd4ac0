import { describe, expect, it } from 'vitest';
import { numberAt, numberPaths } from '../../src/study/varied.ts';
import { setPaths } from '../../src/scenario/edit/set-path.ts';
import { small } from '../experiment/support/small.ts';

describe('the number at a path', () => {
  it('is a parameter that all worlds share, or a lever of one program, with what is set', () => {
    const { parameter, ...shared } = numberAt(small, 'market.failureRate')!;
    expect(shared).toEqual({
      varied: { kind: 'shared', key: 'market.failureRate' },
      program: null,
      now: small.market.failureRate,
    });
    expect(parameter.label).toBe('Problem rate');
    expect(numberAt(small, 'programs.gifts.gifts.perYear')).toMatchObject({
      varied: { kind: 'lever', key: 'gifts.perYear' },
      program: { id: 'gifts' },
      now: 4,
    });
    // What a program does not set is at its default.
    expect(numberAt(small, 'programs.none.care.spend')?.now).toBe(0);
  });

  it.each([
    'market',
    'market.nothing',
    'market.toString',
    'program.care.spend',
    'programs.nobody.care.spend',
    'programs.gifts.gifts.schedule',
    'programs.points.points.tiers',
    'seed',
    '',
  ])('is none at “%s”', (path) => expect(numberAt(small, path)).toBeUndefined());

  it('can be set at every path that is listed', () => {
    const paths = numberPaths(small);
    // A lever that follows from the budget is nobody's to set.
    const held = { ...small, budget: { ...small.budget, mode: 'intensity' as const } };
    expect(paths).toContain('effects.crowdingOut');
    expect(paths).toContain('programs.gifts.gifts.value');
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) {
      const found = numberAt(small, path);
      expect(found, path).toBeDefined();
      expect(setPaths(held, [[path, String(found!.now)]]).problems, path).toEqual([]);
    }
  });
});
