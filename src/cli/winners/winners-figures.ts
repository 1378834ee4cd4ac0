/** The figures of a search for winners. */
import type { ProgramReport, WinnersReport } from '../../study/winners/report.ts';
import { criteria } from '../../study/winners/verdicts.ts';
import type { Criterion } from '../../study/winners/verdicts.ts';
import { box, disc, line, picture, text } from './svg.ts';
import type { Token } from './svg.ts';
import { mainPrograms } from './winners-markdown.ts';

const colourOf = ({ family }: ProgramReport): Token => `program-${family}`;
const titles: Readonly<Record<Criterion, string>> = { profit: 'Profit', steadfast: 'Steadfast' };

const stamp = ({ points, replications, people, seed, modelVersion }: WinnersReport): string =>
  `${points} markets × ${replications} replications × ${people} people, seed “${seed}”, model version ${modelVersion}. In this model, under these assumptions.`;

/** By file name. */
export function winnersFigures(report: WinnersReport): Record<string, string> {
  return {
    'winners-against-none.svg': againstNone(report),
    'winners-pairs.svg': pairs(report),
    'winners-flips.svg': flips(report),
  };
}

/** How often each program clearly beats no program, to the right, and is beaten by it, to the left. */
function againstNone(report: WinnersReport): string {
  const programs = [...report.programs.slice(1)].sort(
    (a, b) => net(b, 'profit') - net(a, 'profit') || a.id.localeCompare(b.id, 'en'),
  );
  const [row, top, names, half] = [24, 64, 190, 150];
  const width = names + criteria.length * (2 * half + 90);
  const height = top + programs.length * row + 34;
  const parts = criteria.flatMap((criterion, m) => {
    const centre = names + 45 + half + m * (2 * half + 90);
    const length = (count: number) => (half * count) / report.points;
    return [
      text(centre, 20, titles[criterion], { anchor: 'middle', strong: true }),
      text(centre - 8, 42, 'loses, % of markets', { anchor: 'end' }),
      text(centre + 8, 42, 'wins, % of markets'),
      line(centre, top - 10, centre, top + programs.length * row),
      ...programs.flatMap((program, k) => {
        const { wins, losses } = program.versusNone[criterion];
        const y = top + k * row;
        const percent = (count: number) => ((100 * count) / report.points).toFixed(0);
        return [
          box(centre, y, length(wins), 12, colourOf(program)),
          box(centre - length(losses), y, length(losses), 12, 'ink3', 0.55),
          text(centre + length(wins) + 5, y + 10.5, percent(wins)),
          text(centre - length(losses) - 5, y + 10.5, percent(losses), { anchor: 'end' }),
        ];
      }),
    ];
  });
  return picture(width, height, 'How often each program wins and loses against no program', [
    ...programs.map((program, k) =>
      text(0, top + k * row + 10.5, program.name, { colour: colourOf(program) }),
    ),
    ...parts,
    text(0, height - 8, `The rest of the markets is unclear. ${stamp(report)}`),
  ]);
}

const net = ({ versusNone }: ProgramReport, criterion: Criterion): number =>
  versusNone[criterion].wins - versusNone[criterion].losses;

/** In how many markets the program of a row clearly beats that of a column. */
function pairs(report: WinnersReport): string {
  const programs = report.programs.filter(({ id }) => mainPrograms.includes(id));
  const [cell, names, top] = [28, 150, 150];
  const side = programs.length * cell;
  const width = names + criteria.length * (side + 40) + 40;
  const height = top + side + 34;
  const parts = criteria.flatMap((criterion, m) => {
    const left = names + m * (side + 40);
    return [
      text(left, 16, `${titles[criterion]}: % of markets in which the row beats the column`, {
        strong: true,
      }),
      ...programs.map((program, k) =>
        text(left + (k + 0.6) * cell, top - 8, program.name, { turn: -50, colour: colourOf(program) }),
      ),
      ...programs.flatMap((row, r) =>
        programs.flatMap((column, c) => {
          const share = winsOver(report, criterion, row.id, column.id) / report.points;
          if (row === column) return [];
          const [x, y] = [left + c * cell, top + r * cell];
          return [
            box(x + 1, y + 1, cell - 2, cell - 2, colourOf(row), 0.6 * share),
            text(x + cell / 2, y + cell / 2 + 4, (100 * share).toFixed(0), {
              anchor: 'middle',
              strong: share >= 0.5,
            }),
          ];
        }),
      ),
    ];
  });
  return picture(width, height, 'How often each program beats each other', [
    ...programs.map((program, k) =>
      text(names - 10, top + k * cell + cell / 2 + 4, program.name, {
        anchor: 'end',
        colour: colourOf(program),
      }),
    ),
    ...parts,
    text(0, height - 8, `What is missing to 100 between two cells of a pair is unclear. ${stamp(report)}`),
  ]);
}

function winsOver({ pairs }: WinnersReport, criterion: Criterion, row: string, column: string): number {
  for (const { first, second, counts } of pairs) {
    if (first === row && second === column) return counts[criterion].wins;
    if (first === column && second === row) return counts[criterion].losses;
  }
  return 0;
}

/** Which factors decide whether a program beats no program on profit. */
function flips(report: WinnersReport): string {
  const programs = report.programs.slice(1);
  const known = new Set(programs.flatMap(({ versusNone }) => versusNone.profit.flips.map(({ key }) => key)));
  const rows = report.factors.filter(({ key }) => known.has(key));
  const [cell, names, top] = [30, 190, 150];
  const width = names + programs.length * cell + 90;
  const height = top + rows.length * cell + 60;
  return picture(width, height, 'Which factors decide between a program and no program on profit', [
    text(0, 16, 'Profit against no program', { strong: true }),
    text(0, 34, '● the program gains'),
    text(0, 50, '○ it loses, as the factor rises'),
    ...programs.map((program, c) =>
      text(names + (c + 0.6) * cell, top - 8, program.name, { turn: -50, colour: colourOf(program) }),
    ),
    ...rows.flatMap(({ key, label }, r) => {
      const y = top + (r + 0.5) * cell;
      return [
        line(names, y, names + programs.length * cell, y),
        text(names - 10, y + 4, label, { anchor: 'end' }),
        ...programs.flatMap((program, c) => {
          const found = program.versusNone.profit.flips.find((flip) => flip.key === key);
          if (found === undefined) return [];
          return [
            disc(
              names + (c + 0.5) * cell,
              y,
              13 * Math.sqrt(Math.abs(found.r)),
              colourOf(program),
              found.r > 0,
            ),
          ];
        }),
      ];
    }),
    text(
      0,
      height - 26,
      `Areas are partial rank correlations, drawn where beyond chance (${report.threshold.toFixed(2)}).`,
    ),
    text(0, height - 8, stamp(report)),
  ]);
}
