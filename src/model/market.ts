/** One replication's market: its people, their luck, and the clock that all its worlds share. */
import { calm } from './conditions.ts';
import type { Conditions } from './conditions.ts';
import { exp, log, weeklyDecay } from './luck/numbers.ts';
import { defaultSettings } from './parameters/parameters.ts';
import type { Settings } from './parameters/parameters.ts';
import { drawPeople } from './people.ts';
import type { People } from './people.ts';
import { makePlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { Luck } from './luck/random.ts';
import { patternOf } from './shape.ts';
import { Tastes } from './tastes.ts';
import { forkWeeks } from './totals.ts';

const shaped = {
  time: patternOf(defaultSettings.time),
  market: patternOf(defaultSettings.market),
  effects: patternOf(defaultSettings.effects),
  mechanisms: patternOf(defaultSettings.mechanisms),
};

export class Market {
  readonly settings: Settings;
  readonly luck: Luck;
  readonly people: People;
  /** Null where nobody's taste changes. */
  readonly #tastes: Tastes | null;
  /** What the firm does without any program. */
  readonly idlePlan: Plan;
  /** Factors by which things fade in a week. */
  readonly fade: {
    readonly bond: number;
    readonly gratitude: number;
    readonly undermining: number;
    readonly pressure: number;
    readonly recent: number;
  };
  /** The current week, counted from the fork; negative in the burn-in. */
  week = 0;
  conditions: Conditions = calm;
  /** What is left of everybody's forgiveness (C17). */
  forgiveness = 1;

  constructor(settings: Settings, seed: string, replication: number) {
    this.settings = {
      time: shaped.time(settings.time),
      market: shaped.market(settings.market),
      effects: shaped.effects(settings.effects),
      mechanisms: shaped.mechanisms(settings.mechanisms),
    };
    this.luck = new Luck(seed, replication, settings.market.people);
    this.people = drawPeople(settings, this.luck);
    const { tasteChurn, arrival } = settings.market;
    const firstWeek = arrival === 'cohort' ? 0 : -settings.time.burnIn;
    this.#tastes =
      tasteChurn === 0
        ? null
        : new Tastes(settings.market, this.people, this.luck, firstWeek, settings.time.weeks + forkWeeks);
    this.idlePlan = makePlan(settings, {});
    const { effects } = settings;
    this.fade = {
      bond: weeklyDecay(effects.bondHalfLife),
      gratitude: weeklyDecay(effects.gratitudeHalfLife),
      undermining: weeklyDecay(effects.crowdingOutHalfLife),
      pressure: weeklyDecay(effects.contagionHalfLife),
      recent: 1 - effects.recentDecay,
    };
  }

  /** Sets the clock. */
  begin(week: number, conditions: Conditions): void {
    this.week = week;
    this.conditions = conditions;
    this.luck.setWeek(week);
    this.#tastes?.goTo(week);
    const { forgivenessFall } = this.settings.market;
    this.forgiveness =
      forgivenessFall === 0 || week <= 0
        ? 1
        : forgivenessFall >= 1
          ? 0
          : exp((log(1 - forgivenessFall) * week) / 52);
  }
}
