/** Whether a session may end before all its runs are made, as its plan wished: it knows enough, or has cost enough. */
import type { Run, RunSlot } from '../../shared/domain/run.js';
import type { Session, StopReason } from '../../shared/domain/session.js';
import { watchBudget } from './budget-watch.js';
import { watchPrecision } from './precision-watch.js';

export interface StoppedEarly {
  readonly reason: StopReason;
  /** A sentence. */
  readonly message: string;
}

export interface EarlyStop {
  /**
   * Asked once before runs are started, which are counted as under way from then on.
   *
   * @returns false: neither they nor any others may start
   */
  admits(slots: readonly RunSlot[]): boolean;
  ended(run: Run): void;
  /** null: nothing has stopped it. */
  stopped(): StoppedEarly | null;
}

/** @param tell called when it stops the session */
export function watchForEarlyStop(
  session: Pick<Session, 'arms' | 'plan'>,
  tell: (stopped: StoppedEarly) => void,
): EarlyStop {
  const { arms, plan } = session;
  const precision = plan.precision === null ? null : watchPrecision(arms, plan.precision);
  const budget = plan.budgetUsd === null ? null : watchBudget(session, plan.budgetUsd);
  let stopped: StoppedEarly | null = null;

  function reasonNotToStart(slots: readonly RunSlot[]): StoppedEarly | null {
    const blocks = precision?.reached() ?? null;
    if (blocks !== null) return { reason: 'precision', message: preciseText(plan.precision ?? 0, blocks, plan.runs) };
    if (budget?.reserves(slots) !== false) return null;
    return { reason: 'budget', message: budgetText(plan.budgetUsd ?? 0, budget.spentUsd()) };
  }

  return {
    admits(slots) {
      if (stopped !== null) return false;
      stopped = reasonNotToStart(slots);
      if (stopped !== null) tell(stopped);
      return stopped === null;
    },
    ended(run) {
      precision?.ended(run);
      budget?.ended(run);
    },
    stopped: () => stopped,
  };
}

/** @example 'Stopped early: after 14 of 60 blocks every median TTFT is known to within 10 %.' */
function preciseText(precision: number, blocks: number, planned: number): string {
  const percent = Number((precision * 100).toFixed(1));
  return `Stopped early: after ${blocks} of ${planned} blocks every median TTFT is known to within ${percent} %.`;
}

/** @example 'Stopped early: the next request could bring the session above its budget of 0.05 USD. So far it has cost about 0.0493 USD.' */
function budgetText(budgetUsd: number, spentUsd: number): string {
  return (
    `Stopped early: the next request could bring the session above its budget of ${budgetUsd} USD. ` +
    `So far it has cost about ${Number(spentUsd.toPrecision(3))} USD.`
  );
}
