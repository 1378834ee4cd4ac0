import { describe, expect, it } from 'vitest';
import { byAgreement, scaleFor, diceColumns } from '../../../../src/lab/life/dice/dice-state.ts';
import { decimalsApart, verdicts } from '../../../../src/lab/life/dice/dice-verdicts.ts';
import { contact, die, life, gone, outweighed, over, solved } from '../support/made-lives.ts';

describe('the panel of dice', () => {
  const explanation = {
    person: 3209,
    week: 61,
    decisions: [gone, outweighed, gone, solved].map((one) => one.decisions.filter((d) => d.week === 61)),
  };
  const four = [gone, outweighed, gone, solved];

  it('has a column per decision: the same die, each world’s odds', () => {
    const columns = diceColumns(explanation, four);
    expect(columns.map(({ title }) => title)).toEqual([
      'Who gets it?',
      'A problem?',
      '1st contact',
      'Leaves?',
    ]);
    const cells = columns[3]!.cells.map((cell) =>
      typeof cell === 'string' ? cell : [cell.die, cell.odds, cell.happened],
    );
    expect(cells).toEqual([
      [0.12, 0.13, true],
      [0.12, 0.11, false],
      [0.12, 0.13, true],
      [0.12, 0.01, false],
    ]);
  });

  it('gives the verdict in numbers that can be told apart', () => {
    expect(verdicts(explanation, diceColumns(explanation, four), four)).toEqual([
      'leaves: 0.12 is below 0.13',
      'stays: 0.12 is above 0.11',
      'leaves: 0.12 is below 0.13',
      'stays: 0.12 is above 0.01',
    ]);
    expect(decimalsApart(0.40231, 0.40412)).toBe(3);
  });

  it('leads with the decisions in which the worlds part, then what was asked in some, then what is the same', () => {
    const titles = byAgreement(diceColumns(explanation, four)).map(({ agreement, columns }) => [
      agreement,
      columns.map(({ title }) => title),
    ]);
    expect(titles).toEqual([
      ['parts', ['1st contact', 'Leaves?']],
      ['same', ['Who gets it?', 'A problem?']],
    ]);
    const quick = [
      die(5, 'choose', 0.2, 0.5),
      die(5, 'problem', 0.01, 0.05),
      die(5, 'solve', 0.7, 0.8, contact(1)),
    ];
    const late = [
      ...quick.slice(0, 2),
      die(5, 'solve', 0.7, 0.6, contact(1)),
      die(5, 'solve', 0.2, 0.4, contact(2)),
    ];
    const two = { person: 1, week: 5, decisions: [quick, late] };
    const groups = byAgreement(diceColumns(two, [life([]), life([])]));
    expect(groups.map(({ columns }) => columns.map(({ title }) => title))).toEqual([
      ['1st contact'],
      ['2nd contact'],
      ['Who gets it?', 'A problem?'],
    ]);
  });

  it('gives the verdict on the decision in which worlds part, where nobody leaves', () => {
    const own = [0.6, 0.4].map((odds) => [die(5, 'need', 0.9, 0.7), die(5, 'choose', 0.5, odds)]);
    const stay = die(5, 'leave', 0.4, 0.01, over(0));
    const both = { person: 1, week: 5, decisions: own.map((dice) => [...dice, stay]) };
    const all = [life([]), life([])];
    expect(verdicts(both, diceColumns(both, all), all)).toEqual([
      'buys here: 0.50 is below 0.60',
      'buys elsewhere: 0.50 is above 0.40',
    ]);
    const alike = { ...both, decisions: [both.decisions[0]!, both.decisions[0]!] };
    expect(verdicts(alike, diceColumns(alike, all), all)).toEqual([
      'stays: 0.40 is above 0.01',
      'stays: 0.40 is above 0.01',
    ]);
  });

  it('turns needs round, so that every bar reads alike', () => {
    const [column] = diceColumns({ person: 1, week: 3, decisions: [[die(3, 'need', 0.9, 0.7)]] }, [life([])]);
    const [cell] = column!.cells;
    expect(cell).toMatchObject({ happened: true });
    if (typeof cell === 'object') expect(cell.die < cell.odds).toBe(true);
  });

  it('says why a die was not thrown', () => {
    const first = [
      die(5, 'choose', 0.2, 0.5),
      die(5, 'problem', 0.01, 0.05),
      die(5, 'solve', 0.7, 0.6, contact(1)),
    ];
    const both = [...first, die(5, 'solve', 0.2, 0.4, contact(2))];
    const quick = [...first.slice(0, 2), die(5, 'solve', 0.7, 0.8, contact(1))];
    const away = [die(5, 'choose', 0.2, 0.1)];
    const all = [both, quick, away];
    const columns = diceColumns(
      { person: 1, week: 5, decisions: all },
      all.map(() => life([])),
    );
    expect(columns.map(({ title }) => title)).toEqual([
      'Who gets it?',
      'A problem?',
      '1st contact',
      '2nd contact',
    ]);
    expect(columns[3]!.cells.slice(1)).toEqual(['not needed', 'bought elsewhere']);
  });

  it('enlarges small odds', () => {
    expect(scaleFor([0.3])).toBe(1);
    expect(scaleFor([0.13, 0.11])).toBe(0.4);
    expect(scaleFor([0.003, 0.002])).toBe(0.01);
  });

  it('tells a narrow escape as one', () => {
    const narrow = { person: 1, week: 5, decisions: [[die(5, 'leave', 0.0317, 0.0316, over(0))]] };
    expect(verdicts(narrow, [], [life([])])).toEqual(['stays by a hair: 0.0317 against 0.0316']);
  });
});
