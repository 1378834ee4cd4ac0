/** Step 7: messages, calls, data, and pushes at a quarter's end. */
import { logit, roundHalfUp } from '../luck/numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../luck/random.ts';
import type { World } from '../world.ts';
import { book } from './book.ts';
import { decideToLeave } from './leave.ts';
import { totalIndex as total } from '../totals.ts';
import { ledgerColumn as ledger } from '../state.ts';

/** How many of a regular series (so many a week, staggered by the person's phase) fall into a week. */
function dueThisWeek(perWeek: number, week: number, phase: number): number {
  return perWeek === 0 ? 0 : Math.floor((week + 1) * perWeek + phase) - Math.floor(week * perWeek + phase);
}

/** The week's contact with all customers whom the program treats. */
export function contact(world: World): void {
  const { state, plan } = world;
  if (!contacts(plan)) return;
  const { members, memberCount } = state;
  for (let k = 0; k < memberCount; k++) if (world.treats(members[k])) contactOne(world, members[k], plan);
}

function contactOne(world: World, i: number, plan: Plan): void {
  const { state, market } = world;
  const { settings, week } = market;
  const { effects, mechanisms } = settings;
  const strength = mechanisms.contact;
  const phase = market.people.phase[i];
  let salesCalls = 0;
  if (state.optedOut[i] === 0) {
    const emails = dueThisWeek(plan.emails, week, phase);
    const letters = dueThisWeek(plan.letters, week, phase);
    const calls = dueThisWeek(plan.calls, week, phase);
    const messages = emails + letters + calls;
    if (messages > 0) {
      const { messageCost, letterCost, callCost } = settings.market;
      world.books.count(total.messages, messages);
      book(
        world,
        i,
        ledger.contact,
        roundHalfUp(100 * (emails * messageCost + letters * letterCost + calls * callCost)),
      );
      const chance = strength * effects.optOut * (1 + state.fatigue[i]) * messages;
      if (emails + letters > 0) world.recorder.remark('mail', i, emails + letters);
      if (calls > 0) world.recorder.remark('call', i, calls);
      if (world.recorder.decision(i, 'optOut', market.luck.uniform(i, purpose.optOut), chance)) {
        state.optedOut[i] = 1;
        world.recorder.remark('optOut', i, 1);
      }
      if (plan.salesContact) salesCalls += calls;
    }
    // Fatigue grows with what exceeds the ideal, fades by a tenth a week, and makes people opt out sooner.
    state.fatigue[i] = state.fatigue[i] * 0.9 + effects.fatigue * 50 * plan.excess;
    state.trust[i] = Math.max(
      0,
      state.trust[i] - strength * plan.dataTrust * market.people.privacyConcern[i],
    );
  }
  const accountCalls = dueThisWeek(plan.accountCalls, week, phase);
  if (accountCalls > 0) {
    world.books.count(total.messages, accountCalls);
    world.recorder.remark('call', i, accountCalls);
    book(world, i, ledger.accountTeam, roundHalfUp(100 * accountCalls * settings.market.callCost));
    if (plan.salesAccount) salesCalls += accountCalls;
  }
  if (plan.quarterPush > 0 && week % 13 === 12)
    state.trust[i] = Math.max(0, state.trust[i] - strength * effects.pushTrust);
  if (salesCalls > 0) wake(world, i, plan, salesCalls);
}

/** A sales call may wake somebody who stayed out of habit, and make them decide (r19). */
function wake(world: World, i: number, plan: Plan, calls: number): void {
  const { market } = world;
  const { effects, mechanisms } = market.settings;
  const chance = mechanisms.contact * effects.waking * calls;
  if (!world.recorder.decision(i, 'wake', market.luck.uniform(i, purpose.wake), chance)) return;
  const baseLogit = effects.wokenLeave <= 0 ? -30 : effects.wokenLeave >= 1 ? 30 : logit(effects.wokenLeave);
  const question = { trigger: 'woken', own: baseLogit, base: false, shock: 0, reason: 'woken' } as const;
  decideToLeave(world, i, plan, question);
}

/** Whether a plan contacts anybody. */
const contacts = (plan: Plan): boolean =>
  plan.emails > 0 ||
  plan.letters > 0 ||
  plan.calls > 0 ||
  plan.accountCalls > 0 ||
  plan.quarterPush > 0 ||
  plan.dataTrust > 0;
