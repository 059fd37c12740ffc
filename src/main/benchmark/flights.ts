/**
 * The runs of a session that are under way. Each is written before it is shown as ended, and each ends in the store,
 * whatever ends the session. Writing happens here, on one thread, so one run is written after the other.
 */
import { promptComposer } from '../../shared/domain/compose-prompt.js';
import { sessionCost } from '../../shared/domain/cost.js';
import type { Measurement, Run, RunSlot } from '../../shared/domain/run.js';
import type { Session } from '../../shared/domain/session.js';
import type { EarlyStop } from './early-stop.js';
import { faultMeasurement, faultText } from './faults.js';
import { toLiveEvent } from './live-news.js';
import { toLiveResult } from './live-result.js';
import type { MeasureRequest } from './ports.js';
import type { SessionOptions } from './session-options.js';
import { whyStop } from './why-stop.js';

export interface Flights {
  /** Aborted when no further run may start: the user's cancel, or a reason to stop. Ends what is under way, too. */
  readonly signal: AbortSignal;
  /** Runs under way. */
  inFlight(): number;
  /** Runs that were started, whatever became of them. */
  launched(): number;
  /**
   * Runs one slot.
   *
   * @param scheduledAtNs when it is due, monotonic nanoseconds; null: now
   * @returns resolves when it is written, with null when it could not be; never rejects
   */
  launch(slot: RunSlot, scheduledAtNs: bigint | null): Promise<Run | null>;
  /** Resolves when any run has ended since, or there is none. */
  oneEnded(): Promise<void>;
  allEnded(): Promise<void>;
  /** Why the session stopped early, with what to do; null when it did not. */
  reason(): string | null;
  /** Whether a run was ended by the user's cancel. */
  cancelled(): boolean;
}

/** @param watch hears of each run that has ended */
export function startFlights(options: SessionOptions, watch: Pick<EarlyStop, 'ended'>): Flights {
  const { session, store, publish, gate } = options;
  const requestOf = requestMaker(session);
  const halt = new AbortController();
  const signal = AbortSignal.any([options.signal, halt.signal]);
  const flying = new Set<Promise<unknown>>();
  let reason: string | null = null;
  let cancelled = false;
  let launched = 0;

  /** The first reason is the one that is told; later ones may be its consequences. */
  function stop(why: string): void {
    reason ??= why;
    halt.abort();
  }

  async function fly(slot: RunSlot, scheduledAtNs: bigint | null): Promise<Run | null> {
    const generation = gate?.generation() ?? 0;
    publish([{ type: 'run.started', slot }]);
    let measurement: Measurement;
    let fault: string | null = null;
    try {
      measurement = await measureSlot(options, slot, requestOf(slot, scheduledAtNs), signal);
    } catch (error) {
      fault = faultText(error);
      measurement = faultMeasurement(fault, scheduledAtNs);
    }
    const run: Run = { ...slot, ...measurement };
    try {
      store.saveRun(session.id, run);
    } catch (error) {
      stop(faultText(error));
      return null;
    }
    watch.ended(run);
    publish([{ type: 'run.ended', slot, result: toLiveResult(run), costUsd: sessionCost(session, [run]) }]);
    if (run.outcome.kind === 'cancelled') cancelled = true;
    const goesOn = gate?.ended(run, generation) ?? false;
    const why = goesOn ? fault : (fault ?? whyStop(run));
    if (why !== null) stop(why);
    return run;
  }

  gate?.whenGivenUp(stop);

  return {
    signal,
    inFlight: () => flying.size,
    launched: () => launched,
    launch(slot, scheduledAtNs) {
      launched += 1;
      const flight = fly(slot, scheduledAtNs)
        .catch((error: unknown) => {
          stop(faultText(error));
          return null;
        })
        .finally(() => flying.delete(flight));
      flying.add(flight);
      return flight;
    },
    async oneEnded() {
      if (flying.size > 0) await Promise.race(flying);
    },
    async allEnded() {
      while (flying.size > 0) await Promise.all(flying);
    },
    reason: () => reason,
    cancelled: () => cancelled,
  };
}

/** @returns makes the request of a slot, due at that moment of the monotonic clock; null: now */
function requestMaker({ id, plan, arms }: Session): (slot: RunSlot, scheduledAtNs: bigint | null) => MeasureRequest {
  const compose = promptComposer({ id, plan, arms });
  return (slot, scheduledAtNs) => {
    const arm = arms.find((candidate) => candidate.id === slot.armId);
    if (arm === undefined)
      throw new Error(`The schedule names the arm ${slot.armId}, which the session does not have.`);
    return {
      modelId: arm.modelId,
      settings: arm.settings,
      prompt: compose(slot),
      scheduledAtNs: scheduledAtNs?.toString() ?? null,
      timeoutMs: plan.timeoutSeconds === null ? null : plan.timeoutSeconds * 1_000,
      retries: plan.retries,
    };
  };
}

/** @throws Error when the measuring thread died */
async function measureSlot(
  { threads, publish }: SessionOptions,
  { sequence }: RunSlot,
  request: MeasureRequest,
  signal: AbortSignal,
): Promise<Measurement> {
  return threads.measure(
    request,
    (news) => {
      publish([toLiveEvent(sequence, news)]);
    },
    signal,
  );
}
