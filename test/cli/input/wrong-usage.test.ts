import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { steadfast } from '../support/in-process.ts';

const inFolder = useFolder();

describe('wrong usage ends with 2 and one clear sentence:', () => {
  const cases: readonly (readonly [what: string, words: readonly string[], says: RegExp])[] = [
    ['an unknown command', ['rum'], /There is no command rum: did you mean run\?/],
    [
      'an unknown option before a command',
      ['--verson'],
      /There is no option --verson: did you mean --version\?/,
    ],
    ['no scenario', ['run'], /Say what to run, such as: steadfast run town/],
    ['two scenarios', ['run', 'town', 'airline'], /One scenario at a time: airline is too much/],
    ['an unknown preset', ['run', 'twon'], /There is no preset or file "twon": did you mean town\?/],
    ['a preset like no other', ['run', 'xyzzyxyzzy'], /the presets are town, airline/],
    [
      'a missing file',
      ['run', './missing.json'],
      /missing\.json cannot be read: there is no such file or folder\./,
    ],
    ['a folder', ['run', tmpdir()], /cannot be read: it is a folder\./],
    [
      'an unknown option',
      ['run', 'town', '--seeds', 'x'],
      /There is no option --seeds: did you mean --seed\?/,
    ],
    ['an option without its value', ['run', 'town', '--seed'], /--seed needs a value: write --seed TEXT\./],
    ['an option instead of a value', ['run', 'town', '--seed', '--json'], /--seed needs a value/],
    ['a value too many', ['run', 'town', '--json=yes'], /--json takes no value\./],
    ['an option twice', ['run', 'town', '--seed', 'a', '--seed', 'b'], /--seed is given twice/],
    [
      'a setting without a value',
      ['run', 'town', '--set', 'market.failureRate'],
      /has no value: write --set path=value/,
    ],
    [
      'a value out of range',
      ['run', 'town', '--set', 'market.failureRate=7'],
      /market\.failureRate is 7, but it must lie between 0 and 1/,
    ],
    [
      'an unknown parameter',
      ['run', 'town', '--set', 'market.falureRate=0.1'],
      /did you mean market\.failureRate\?/,
    ],
    ['an unknown lever', ['run', 'town', '--set', 'programs.gifts.gifts.worth=3'], /gifts\.worth/],
    [
      'too many replications',
      ['run', 'town', '--replications', '1001'],
      /replications is 1001, but it must lie between 1 and 1000/,
    ],
    [
      'no workers',
      ['run', 'town', '--workers', '0'],
      /--workers is 0, but it must be a whole number between 1 and 256/,
    ],
    ['two kinds of output', ['run', 'town', '--json', '--csv', 'x'], /Choose one of --json and --csv/],
    [
      'a link with a wrong value',
      ['run', '#/lab?v=1&preset=town&market.failureRate=5'],
      /market\.failureRate is .*5.*steadfast run '#\/lab\?v=1&preset=town'/s,
    ],
    ['a link to nowhere', ['link', 'nowhere.json'], /nowhere\.json cannot be read/],
    ['nothing to link', ['link'], /Name one scenario/],
    ['a sweep of nothing', ['sweep', 'town'], /Name a scenario and a number/],
    [
      'a sweep of what is no number',
      ['sweep', 'town', 'market.failurRate'],
      /There is no number market\.failurRate to turn: did you mean market\.failureRate\?/,
    ],
    [
      'values that are no numbers',
      ['sweep', 'town', 'market.failureRate', '--values', '0.1,x'],
      /--values is 0\.1,x, but it must be numbers with commas/,
    ],
    [
      'values out of range',
      ['sweep', 'town', 'market.failureRate', '--values', '7'],
      /market\.failureRate is 7, but it must lie between 0 and 1/,
    ],
    [
      'values and a number of them',
      ['sweep', 'town', 'market.failureRate', '--values', '0.1', '--points', '3'],
      /Choose one of --values and --points/,
    ],
    [
      'an outcome that is not weekly',
      ['sweep', 'town', 'market.failureRate', '--outcome', 'bound'],
      /There is no weekly outcome bound: did you mean bond\?/,
    ],
    [
      'another program’s lever',
      ['sweep', 'town', 'programs.gifts.gifts.value', '--program', 'points'],
      /The lever is one of gifts: leave out --program points/,
    ],
    [
      'a difference from itself',
      ['why', 'town', '--program', 'none'],
      /none is the reference, with which others are compared: name points, gifts or service/,
    ],
    ['a program that is not there', ['why', 'town', '--program', 'x'], /There is no program x/],
    ['one world alone', ['why', 'town', '--set', 'worlds=none'], /A difference needs at least two programs/],
    [
      'a figure that nobody explains',
      ['why', 'town', '--figure', 'trust'],
      /--figure is trust, but it must be profit, cohortSurvival, bond, .* or steadfastShare/,
    ],
    [
      'a week too late',
      ['why', 'town', '--week', '157'],
      /--week is 157, but it must be a whole number between 0 and 156/,
    ],
  ];
  it.each(cases)('%s', async (_, words, says) => {
    const { code, out, err } = await steadfast(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
    expect(err).toMatch(/^steadfast: /);
    expect(err).not.toMatch(/ {4}at |undefined|NaN/);
  });

  it('a file that is not JSON, with the place', async () => {
    await writeFile(inFolder('broken.json'), '{"format": 1,\n "seed": }');
    const { code, err } = await steadfast(['run', inFolder('broken.json')]);
    expect(code).toBe(2);
    expect(err).toContain('broken.json is not JSON: "}" at line 2, column 10 does not belong there.');
  });

  it('a file that is no scenario, with every problem', async () => {
    await writeFile(inFolder('wrong.json'), '{"format": 1, "market": {"failureRate": 3}, "colour": 1}');
    const { code, err } = await steadfast(['run', inFolder('wrong.json')]);
    expect(code).toBe(2);
    expect(err).toContain('market.failureRate is 3');
    expect(err).toContain('There is no colour');
  });

  it('ends with 1 when a file cannot be written, before anything is run', async () => {
    const events = inFolder('no/such/folder.csv');
    const { code, out, err } = await steadfast(['run', 'town', '--events', events]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`steadfast: ${events} cannot be written: there is no such file or folder.\n`);
  });
});
