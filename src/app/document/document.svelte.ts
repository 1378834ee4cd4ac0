/**
 * The document of the page: one scenario with its history. The only place that holds it, and `change` the only way to it:
 * whatever edits it goes through here, is checked, can be undone and stands in the address bar.
 */
import type { Edited } from '../../scenario/edit/set-path.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Something that was tried and refused, as a sentence for people. */
export type Refusal = string;

export interface DocumentHooks {
  /** Sentences that say what is wrong with a scenario; none when it is good. */
  readonly problems: (scenario: Scenario) => readonly string[];
  /** Called after every change with the scenario that is now in force. */
  readonly onChange?: (scenario: Scenario) => void;
}

interface UndoStep {
  readonly label: string;
  /** What was in force before the step. */
  readonly before: Scenario;
  /** Changes of one gesture, such as a drag, make one step. */
  readonly gesture: string | undefined;
}

const historyLength = 200;

/** A state that the document was in, or will be in again after redo. */
export interface HistoryState {
  /** The step that led to it. */
  readonly label: string;
  readonly scenario: Scenario;
}

export class ScenarioDocument {
  #scenario: Scenario;
  #past = $state.raw<readonly UndoStep[]>([]);
  #future = $state.raw<readonly UndoStep[]>([]);
  #refusal = $state.raw<Refusal | undefined>();
  /** Steps at the beginning of the history were dropped. */
  #forgot = false;
  readonly #hooks: DocumentHooks;

  constructor(scenario: Scenario, hooks: DocumentHooks) {
    this.#scenario = $state.raw(scenario);
    this.#hooks = hooks;
  }

  get scenario(): Scenario {
    return this.#scenario;
  }
  /** What undo would take back, and redo do again: the labels of the steps. */
  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label;
  }
  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label;
  }
  /** Every state that can be gone to, in order: as opened, after each step, and what redo brings again. */
  get history(): readonly HistoryState[] {
    const steps = [...this.#past, ...this.#future.toReversed()];
    // A step holds the state before it, or after it once it was undone.
    const states = [
      ...this.#past.map((s) => s.before),
      this.#scenario,
      ...this.#future.toReversed().map((s) => s.before),
    ];
    const first = this.#forgot ? 'The earliest that is kept' : 'As opened';
    return states.map((scenario, at) => ({ scenario, label: steps[at - 1]?.label ?? first }));
  }
  /** Where the document stands among `history`. */
  get historyPlace(): number {
    return this.#past.length;
  }
  /** Goes to a state of `history`. */
  goTo(place: number): void {
    const wanted = Math.max(0, Math.min(place, this.#past.length + this.#future.length));
    const before = this.#scenario;
    while (this.#past.length > wanted) this.#back();
    while (this.#past.length < wanted) this.#forth();
    if (this.#scenario !== before) this.#put(this.#scenario);
  }
  /** Why the last change was refused; undefined after one that was not. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /**
   * Every edit. `label` names the step for undo, sentence case ("Gifts a year, Random gifts"). Changes with the same
   * `gesture` that follow each other are one step. False: refused, with `refusal` saying why.
   */
  change(label: string, edit: (scenario: Scenario) => Scenario | Edited, gesture?: string): boolean {
    const before = this.#scenario;
    const edited = edit(before);
    const [after, refusal] = 'problem' in edited ? [edited.scenario, edited.problem] : [edited, null];
    const problem = refusal ?? (after === before ? undefined : this.#hooks.problems(after)[0]);
    this.#refusal = problem;
    if (problem !== undefined) return false;
    if (after === before) return true;
    const last = this.#past.at(-1);
    const sameGesture = gesture !== undefined && last?.gesture === gesture;
    if (!sameGesture) {
      this.#forgot ||= this.#past.length === historyLength;
      this.#past = [...this.#past.slice(1 - historyLength), { label, before, gesture }];
    }
    this.#future = [];
    this.#put(after);
    return true;
  }

  /** Ends a gesture: what follows is a step of its own, even under the same name. */
  endGesture(): void {
    const last = this.#past.at(-1);
    if (last?.gesture !== undefined)
      this.#past = [...this.#past.slice(0, -1), { ...last, gesture: undefined }];
  }

  /**
   * What the budget solver found, for the scenario it was asked about. Not a step of its own: undo takes back what the
   * person did. False when the document has moved on, and the answer is to another question.
   */
  settle(asked: Scenario, solved: Scenario): boolean {
    if (this.#scenario !== asked || solved === asked) return false;
    this.#put(solved);
    return true;
  }

  undo(): void {
    this.goTo(this.historyPlace - 1);
  }

  redo(): void {
    this.goTo(this.historyPlace + 1);
  }

  #back(): void {
    const step = this.#past.at(-1);
    if (!step) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { ...step, before: this.#scenario, gesture: undefined }];
    this.#scenario = step.before;
  }

  #forth(): void {
    const step = this.#future.at(-1);
    if (!step) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { ...step, before: this.#scenario }];
    this.#scenario = step.before;
  }

  dismissRefusal(): void {
    this.#refusal = undefined;
  }

  #put(scenario: Scenario): void {
    this.#refusal = undefined;
    this.#scenario = scenario;
    this.#hooks.onChange?.(scenario);
  }
}
