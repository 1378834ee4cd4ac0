/** Settings given one by one as path and text, in any order: what links and the command line are made of. */
import { sharedTables, leversTable } from '../../model/parameters/parameters.ts';
import type { LeverKey, ParameterTable } from '../../model/parameters/parameters.ts';
import type { Findings } from '../rules/problems.ts';
import { show } from '../rules/problems.ts';
import { programTemplates } from '../program-templates.ts';
import { leverKeys, sharedKeys } from '../rules/limits.ts';
import { idRule } from '../rules/value-rules.ts';
import type { Scenario } from '../scenario.ts';
import { blankProgram, startingProgram, unclearStart } from './starting-program.ts';
import { isNone, readEvents, readNumber, readSolution, readValue } from './text-form.ts';

type Draftable = Record<string, unknown>;

/** An object that any word can be a key of: what somebody else wrote may be called `__proto__`. */
function open(fields: object = {}): Draftable {
  return Object.assign(Object.create(null) as Draftable, fields);
}

/** Paths besides the shared parameters and `programs.<id>.…`. */
const documentPaths = [
  ...['title', 'seed', 'replications', 'worlds', 'reference', 'budget', 'budget.mode', 'events', 'solved'],
];
const programFields = ['name', 'note', 'family', 'intensity'];

/**
 * Collects settings and turns them into a value for `readScenario` or `repairScenario`, which holds only what they change.
 * Wrong values are passed on, because those know what is wrong with them; only paths that mean nothing are found here.
 */
export class Draft {
  private readonly base: Scenario;
  private readonly findings: Findings;
  private readonly document: Record<string, unknown>;
  /** Texts by program: the template or program it starts from ('' key), then its fields. */
  private readonly programs = new Map<string, Map<string, string>>();
  private readonly solutions = new Map<string, string>();
  private readonly eventFields: [path: string, number: number, field: string, text: string][] = [];
  private worlds: readonly string[] | undefined;

  /** @param base the scenario that the settings change */
  constructor(base: Scenario, findings: Findings) {
    this.base = base;
    this.findings = findings;
    this.document = { format: 1, preset: base.preset };
  }

  /** Takes one setting, such as `market.failureRate` and `0.06`. */
  place(path: string, text: string): void {
    const [group = '', ...rest] = path.split('.');
    const name = rest.join('.');
    if (['title', 'seed', 'reference'].includes(path)) this.document[path] = text;
    else if (path === 'replications') this.document['replications'] = readNumber(text);
    else if (path === 'budget' || path === 'budget.perCustomerYear')
      this.groupOf('budget')['perCustomerYear'] = readNumber(text);
    else if (path === 'budget.mode') this.groupOf('budget')['mode'] = text.trim();
    else if (path === 'solved') this.groupOf('budget')['solvedFor'] = text;
    else if (path === 'events') this.document['events'] = readEvents(text);
    else if (path === 'worlds')
      this.worlds = text.trim() === '' ? [] : text.split(',').map((id) => id.trim());
    else if (group === 'solved') this.solutions.set(name, text);
    else if (group === 'programs' && name !== '') this.placeProgram(name, text);
    else if (/^events\.[1-9]\d?\.\w+$/.test(path)) {
      const [number = '', field = ''] = rest;
      this.eventFields.push([path, Number(number), field, text]);
    } else if (Object.hasOwn(sharedTables, group)) {
      const table: ParameterTable = sharedTables[group as keyof typeof sharedTables];
      const parameter = Object.hasOwn(table, name) ? table[name] : undefined;
      if (parameter) this.groupOf(group)[name] = readValue(parameter, text);
      else this.unknown(path, text);
    } else this.unknown(path, text);
  }

  /** The value that the settings make. */
  finish(): unknown {
    this.finishPrograms();
    this.finishSolutions();
    this.finishEvents();
    return this.document;
  }

  private unknown(path: string, text: string): void {
    this.findings.unknown(path, text, path, [...documentPaths, ...sharedKeys]);
  }

  private groupOf(name: string): Draftable {
    return (this.document[name] ??= open()) as Draftable;
  }

  private placeProgram(name: string, text: string): void {
    const [id = '', ...field] = name.split('.');
    const texts = this.programs.get(id) ?? new Map<string, string>();
    texts.set(field.join('.'), text);
    this.programs.set(id, texts);
  }

  private finishPrograms(): void {
    if (this.programs.size === 0 && this.worlds === undefined) return;
    const known = this.base.programs.map(({ id }) => id);
    const created = [...this.programs].filter(([, texts]) => texts.has('')).map(([id]) => id);
    const ids = this.worlds ?? [...known, ...created.filter((id) => !known.includes(id))];
    for (const [id, texts] of this.programs) {
      if (ids.includes(id)) continue;
      for (const [field, text] of texts) {
        const path = `programs.${id}${field === '' ? '' : '.'}${field}`;
        if (known.includes(id) || idRule(id) !== undefined) {
          this.findings.refuse(
            path,
            text,
            `there is no program ${show(id)} among the worlds`,
            'it was left out',
          );
        } else this.findings.unknown(`programs.${id}`, text, id, ids, 'programs.');
      }
    }
    this.document['programs'] = ids.flatMap((id) => this.program(id) ?? []);
  }

  private program(id: string): unknown {
    const texts = this.programs.get(id) ?? new Map<string, string>();
    const from = texts.get('');
    const asked = from === undefined ? undefined : startingProgram(from, this.base.programs);
    // A link says a program as a change of what its preset has: there nothing is unclear, and nothing was meant to change.
    const unclear = asked && from !== undefined && !this.findings.lenient;
    const rule = unclear ? unclearStart(id, from, this.base.programs) : undefined;
    if (rule !== undefined) this.findings.refuse(`programs.${id}`, from, rule, 'it was left out');
    if (from !== undefined && from !== 'new' && !asked) {
      const path = `programs.${id}`;
      const known = [...this.base.programs, ...programTemplates].map((program) => program.id);
      this.findings.unknown(`program or template ${from} for ${path}`, from, from, known);
    }
    const given = asked ?? (from === 'new' ? undefined : startingProgram(id, this.base.programs));
    if (!given && texts.size === 0) {
      const known = [...this.base.programs, ...programTemplates].map((program) => program.id);
      this.findings.unknown(`program or template ${id} for worlds`, id, id, known);
      return undefined;
    }
    const start = given ?? blankProgram(id);
    const levers = open(start.levers);
    const program: Draftable = { ...start, id, levers };
    for (const [field, text] of texts) {
      if (field === '') continue;
      if (field === 'intensity') program[field] = isNone(text) ? null : text;
      else if (programFields.includes(field)) program[field] = text;
      else {
        const lever = leverKeys.includes(field as LeverKey) ? leversTable[field as LeverKey] : undefined;
        levers[field] = lever ? readValue(lever, text) : text;
      }
    }
    return program;
  }

  private finishSolutions(): void {
    if (this.solutions.size === 0) return;
    const ids = (this.document['programs'] as { id: string }[] | undefined)?.map(({ id }) => id);
    const kept = Object.entries(this.base.budget.solutions).filter(([id]) => ids?.includes(id) ?? true);
    const solutions = open(Object.fromEntries(kept));
    for (const [id, text] of this.solutions) {
      if (isNone(text)) Reflect.deleteProperty(solutions, id);
      else solutions[id] = readSolution(text);
    }
    this.groupOf('budget')['solutions'] = solutions;
  }

  private finishEvents(): void {
    if (this.eventFields.length === 0) return;
    const events = (this.document['events'] ?? this.base.events.map(open)) as unknown;
    if (!Array.isArray(events)) return;
    this.document['events'] = events;
    for (const [path, number, field, text] of this.eventFields) {
      const event = events[number - 1] as unknown;
      if (typeof event === 'object' && event !== null) (event as Draftable)[field] = readNumber(text);
      else {
        const rule = events.length === 0 ? 'there are no events' : `there are only ${events.length} events`;
        this.findings.refuse(path, text, rule, 'it was left out');
      }
    }
  }
}
