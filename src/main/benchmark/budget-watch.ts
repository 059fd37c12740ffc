/** Counts what a session costs, so that it ends before it can cost more than its plan allows. */
import { requestCostAtMost, sessionCost } from '../../shared/domain/cost.js';
import type { Run, RunSlot } from '../../shared/domain/run.js';
import type { Session } from '../../shared/domain/session.js';

export interface BudgetWatch {
  /**
   * Sets aside what these runs cost at most, until they have ended.
   *
   * @returns false: together with those under way they could bring the session above the budget; nothing was set aside
   */
  reserves(slots: readonly RunSlot[]): boolean;
  ended(run: Run): void;
  /** Cost of the runs that have ended, US dollars. */
  spentUsd(): number;
}

/** An arm without a price counts as free: a plan with a budget has none (`plan/check-budget.ts`). */
export function watchBudget(session: Pick<Session, 'arms' | 'plan'>, budgetUsd: number): BudgetWatch {
  const atMost = new Map(session.arms.map((arm) => [arm.id, requestCostAtMost(arm, session.plan.prompt) ?? 0]));
  /** By sequence. */
  const underWay = new Map<number, number>();
  let spent = 0;

  return {
    reserves(slots) {
      const costs = slots.map(({ sequence, armId }) => [sequence, atMost.get(armId) ?? 0] as const);
      const sum = [...underWay, ...costs].reduce((total, [, cost]) => total + cost, spent);
      if (sum > budgetUsd) return false;
      for (const [sequence, cost] of costs) underWay.set(sequence, cost);
      return true;
    },
    ended(run) {
      underWay.delete(run.sequence);
      spent += sessionCost(session, [run]) ?? 0;
    },
    spentUsd: () => spent,
  };
}
