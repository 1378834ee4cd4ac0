/** The rules that tie parts of a scenario together. */
import { scaledCounts } from '../edit/follow.ts';
import { bytesPerPerson } from './memory-needed.ts';
import type { Findings } from './problems.ts';
import type { Program, Scenario } from '../scenario.ts';

/**
 * Checks what only the whole can show and repairs it. The parts must be right by themselves, and so must `base`.
 * @param memoryLimit most bytes that one replication may need; none without it
 */
export function checkTogether(
  scenario: Scenario,
  base: Scenario,
  findings: Findings,
  memoryLimit?: number,
): Scenario {
  const { programs } = scenario;
  const people = checkPeople(scenario, base, findings, memoryLimit);
  const degree = checkDegree(scenario, people, findings);
  const arrivalCounts = checkCounts(scenario, people, findings);
  return {
    ...scenario,
    time: checkBurnIn(scenario, findings),
    market: { ...scenario.market, people, degree, arrivalCounts },
    budget: { ...scenario.budget, solutions: checkSolutions(scenario, findings) },
    reference: checkReference(scenario.reference, programs, base, findings),
    events: checkEvents(scenario, findings),
  };
}

function checkPeople(scenario: Scenario, base: Scenario, findings: Findings, memoryLimit = Infinity): number {
  let { people } = scenario.market;
  if (people < 3) {
    const kept = base.market.people;
    const rule = 'it must be at least 3, so that everybody has two acquaintances';
    findings.refuse('market.people', people, rule, `kept ${kept} of the preset`, kept);
    people = kept;
  }
  const worlds = scenario.programs.length;
  const needed = people * bytesPerPerson(worlds);
  if (needed > memoryLimit) {
    const fits = Math.floor(memoryLimit / bytesPerPerson(worlds));
    const most = Math.max(3, fits > 2000 ? Math.floor(fits / 1000) * 1000 : fits);
    const rule =
      `that many in ${worlds} ${worlds === 1 ? 'world needs' : 'worlds need'} about ${bytes(needed)} of memory, and only ` +
      `${bytes(memoryLimit)} can be used; take at most ${most} people or fewer worlds`;
    findings.refuse('market.people', people, rule, `took ${most}`, most);
    people = most;
  }
  return people;
}

function bytes(n: number): string {
  return n >= 1e9 ? `${(n / 1e9).toFixed(1)} GB` : `${Math.ceil(n / 1e6)} MB`;
}

function checkDegree({ market }: Scenario, people: number, findings: Findings): number {
  const { degree } = market;
  const most = Math.min(degree, people - 1);
  const kept = most - (most % 2);
  if (degree >= people) {
    const rule = `it must be less than the number of people (${people})`;
    findings.refuse('market.degree', degree, rule, `took ${kept}`, kept);
  } else if (degree % 2 !== 0) {
    findings.refuse('market.degree', degree, 'it must be an even number', `took ${kept}`, kept);
  }
  return kept;
}

function checkCounts({ market }: Scenario, people: number, findings: Findings): readonly number[] {
  const counts = market.arrivalCounts;
  if (market.arrival !== 'cohort' || counts.length === 0) return counts;
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === people) return counts;
  const kept = scaledCounts(counts, people);
  findings.add(
    'market.arrivalCounts',
    counts,
    findings.lenient
      ? `market.arrivalCounts add up to ${sum}, but there are ${people} people; they were scaled to ${people}.`
      : `market.arrivalCounts add up to ${sum}, but there are ${people} people; make the two equal, or leave the counts empty.`,
    kept,
  );
  return kept;
}

function checkBurnIn({ time, market }: Scenario, findings: Findings): Scenario['time'] {
  if (market.arrival !== 'cohort' || time.burnIn === 0) return time;
  const rule = 'a cohort has no burn-in: it must be 0';
  findings.refuse('time.burnIn', time.burnIn, rule, 'took 0', 0);
  return { ...time, burnIn: 0 };
}

function checkReference(
  reference: string,
  programs: readonly Program[],
  base: Scenario,
  findings: Findings,
): string {
  const ids = programs.map(({ id }) => id);
  if (ids.includes(reference)) return reference;
  const kept = ids.includes(base.reference) ? base.reference : (ids[0] ?? '');
  const rule = `it must be the id of one of the programs: ${ids.join(', ')}`;
  findings.refuse('reference', reference, rule, `took ${kept}`, kept);
  return kept;
}

function checkEvents({ events, time }: Scenario, findings: Findings): Scenario['events'] {
  return events.filter((event, i) => {
    if (event.week < time.weeks) return true;
    const rule = `the simulation ends after ${time.weeks} weeks, so that it must be at most ${time.weeks - 1}`;
    findings.refuse(`events.${i + 1}.week`, event.week, rule, 'the event was left out');
    return false;
  });
}

function checkSolutions({ budget, programs }: Scenario, findings: Findings): Scenario['budget']['solutions'] {
  const solved = Object.entries(budget.solutions).filter(([id, solution]) => {
    const known = programs.some((program) => program.id === id);
    const rule = 'there is no program of that id';
    if (!known) findings.refuse(`budget.solutions.${id}`, solution, rule, 'it was left out');
    return known;
  });
  return Object.fromEntries(solved);
}
