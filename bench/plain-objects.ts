/**
 * A part of the model as one would write it first: an object per person, a stream of random numbers, `Math.exp`. For comparison with the
 * model itself, which does more in the same week: here is one world without a program, and nobody talks, earns points, gets gifts, is
 * contacted or comes back.
 */
import { Market } from '../src/model/market.ts';
import { normalQuantile } from '../src/model/luck/numbers.ts';
import type { Settings } from '../src/model/parameters/parameters.ts';

interface Person {
  status: 'prospect' | 'customer' | 'gone';
  readonly needRate: number;
  readonly affinity: number;
  readonly dropout: number;
  readonly orderValue: number;
  readonly costToServe: number;
  readonly emotionalWeight: number;
  readonly joining: number;
  satisfaction: number;
  expectation: number;
  bond: number;
  trust: number;
  visits: number;
  lastFailure: number;
  lastPurchase: number;
  revenue: number;
  costs: number;
}

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

export class PlainMarket {
  readonly people: Person[];
  purchases = 0;
  readonly #settings: Settings;
  readonly #random: () => number;

  /** The same people as the model's, of whom as many are customers at the start. */
  constructor(settings: Settings, random: () => number) {
    this.#settings = settings;
    this.#random = random;
    const { people } = new Market(settings, 'bench', 0);
    this.people = Array.from({ length: people.count }, (_, i) => ({
      status: random() < settings.market.startShare ? 'customer' : 'prospect',
      needRate: people.needRate[i],
      affinity: people.affinity[i],
      dropout: people.dropout[i],
      orderValue: people.orderValue[i],
      costToServe: people.costToServe[i],
      emotionalWeight: people.emotionalWeight[i],
      joining: people.joining[i],
      satisfaction: 0,
      expectation: 0,
      bond: 0,
      trust: settings.effects.trustNeutral,
      visits: 0,
      lastFailure: -Infinity,
      lastPurchase: -Infinity,
      revenue: 0,
      costs: 0,
    }));
  }

  /** One week of everybody. */
  simulateWeek(week: number): void {
    const { joinRate } = this.#settings.market;
    const fade = 0.5 ** (1 / this.#settings.effects.bondHalfLife);
    for (const person of this.people) {
      if (person.status === 'prospect' && this.#random() < joinRate * person.joining)
        person.status = 'customer';
      if (person.status !== 'customer') continue;
      this.#liveThrough(person, week);
      person.bond *= fade;
    }
  }

  #liveThrough(person: Person, week: number): void {
    for (let occasions = this.#occasions(person); occasions > 0; occasions--) {
      const share = this.#share(person);
      if (this.#random() >= share) continue;
      this.#pay(person, week);
      const shock = this.#experience(person, week);
      if (!this.#leaves(person, share, shock)) continue;
      person.status = 'gone';
      return;
    }
  }

  #occasions({ needRate }: Person): number {
    const u = this.#random();
    let probability = Math.exp(-needRate);
    let many = 0;
    for (let sum = probability; u > sum && many < 100; sum += probability) probability *= needRate / ++many;
    return many;
  }

  #share({ affinity, satisfaction, bond, trust, emotionalWeight }: Person): number {
    const { satisfactionPull, bondPull, trustPull, trustNeutral } = this.#settings.effects;
    return logistic(
      affinity +
        satisfactionPull * satisfaction +
        bondPull * emotionalWeight * bond +
        trustPull * (trust - trustNeutral),
    );
  }

  #pay(person: Person, week: number): void {
    const { orderSpreadWithin: spread, marginRate, orderCost } = this.#settings.market;
    const money =
      person.orderValue * Math.exp(spread * normalQuantile(this.#random()) - 0.5 * spread * spread);
    person.revenue += Math.round(100 * money);
    person.costs += Math.round(100 * (money * (1 - marginRate) + orderCost * person.costToServe));
    person.lastPurchase = week;
    person.visits++;
    this.purchases++;
  }

  /** What the purchase delivers and the person makes of it; returns what it adds to the log-odds of leaving. */
  #experience(person: Person, week: number): number {
    const { effects, market } = this.#settings;
    const problem = this.#random() < market.failureRate;
    const solved = problem && this.#random() < market.resolution;
    let score = effects.noise * normalQuantile(this.#random());
    if (problem && !solved) score -= effects.unresolved;
    if (problem && week - person.lastFailure <= effects.failureMemory) score *= effects.secondFailure;
    if (problem) person.lastFailure = week;
    const gap = score - person.expectation;
    const felt = gap > 0 ? effects.gainWeight * gap : effects.lossWeight * gap;
    person.satisfaction += effects.satisfactionRate * (felt - person.satisfaction);
    person.expectation += effects.expectationRate * ((1 - effects.normWeight) * score - person.expectation);
    const earned = Math.min(1, Math.max(0, effects.trustRest + score - effects.trustVariance * gap * gap));
    person.trust += effects.trustRate * (earned - person.trust);
    if (!problem) person.bond += effects.bondGrowth * (1 - person.bond);
    return problem && !solved ? effects.failureShock : 0;
  }

  #leaves(person: Person, share: number, shock: number): boolean {
    if (person.visits <= 1 && shock === 0) return false;
    const { satisfactionHold, bondHold, trustHold, trustNeutral } = this.#settings.effects;
    const hold =
      satisfactionHold * person.satisfaction +
      bondHold * person.emotionalWeight * person.bond +
      trustHold * (person.trust - trustNeutral);
    const odds = person.dropout + Math.log(logistic(person.affinity) / share) - hold + shock;
    return this.#random() < logistic(odds);
  }
}
