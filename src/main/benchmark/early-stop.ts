/** Whether a session may end before all its runs are made: it knows enough or has cost enough, as its plan wished, or the user asked. */
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
   * @returns null: neither they nor any others may start. Else a signal that is aborted when, while they wait for their
   *   start, they are wanted no more
   */
  admits(slots: readonly RunSlot[]): AbortSignal | null;
  /** What was admitted starts now. */
  starts(slots: readonly RunSlot[]): void;
  ended(run: Run): void;
  /** As the user asks: its block is completed, nothing else starts. @returns false when it is stopping already */
  stopAfterBlock(): boolean;
  /** null: nothing has kept runs from being started. */
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
  /** By the sequence of the first of them. */
  const waiting = new Map<number | undefined, { slots: readonly RunSlot[]; unwanted: AbortController }>();
  /** The furthest of which a run has started. */
  let block = 0;
  let stopped: StoppedEarly | null = null;
  let refused = false;

  function reasonNotToStart(slots: readonly RunSlot[]): StoppedEarly | null {
    if (stopped !== null && !completesBlock(slots)) return stopped;
    const blocks = precision?.reached() ?? null;
    if (blocks !== null) return { reason: 'precision', message: preciseText(plan.precision ?? 0, blocks, plan.runs) };
    if (budget?.reserves(slots) !== false) return null;
    return { reason: 'budget', message: budgetText(plan.budgetUsd ?? 0, budget.spentUsd()) };
  }

  /** Where all runs of an arm stand before those of the next, there is no block to complete. */
  function completesBlock([slot]: readonly RunSlot[]): boolean {
    return stopped?.reason === 'user' && plan.order === 'shuffled' && (slot?.block ?? Infinity) <= block;
  }

  return {
    admits(slots) {
      const why = reasonNotToStart(slots);
      if (why === null) {
        const unwanted = new AbortController();
        waiting.set(slots[0]?.sequence, { slots, unwanted });
        return unwanted.signal;
      }
      refused = true;
      if (stopped === null) {
        stopped = why;
        tell(stopped);
      }
      return null;
    },
    starts(slots) {
      waiting.delete(slots[0]?.sequence);
      for (const slot of slots) block = Math.max(block, slot.block ?? 0);
    },
    ended(run) {
      precision?.ended(run);
      budget?.ended(run);
    },
    stopAfterBlock() {
      if (stopped !== null) return false;
      stopped = { reason: 'user', message: userText(plan, block) };
      tell(stopped);
      for (const { slots, unwanted } of waiting.values()) {
        if (completesBlock(slots)) continue;
        refused = true;
        unwanted.abort();
      }
      return true;
    },
    stopped: () => (refused ? stopped : null),
  };
}

/** @example 'Stopped early by the user, after block 4 of 20.' */
function userText({ order, runs }: Session['plan'], block: number): string {
  if (order !== 'shuffled') return 'Stopped early by the user.';
  return `Stopped early by the user, ${block === 0 ? 'before the first block' : `after block ${block} of ${runs}`}.`;
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
