/** A session over measuring threads whose runs end when the test says so. */
import type { CredentialGate } from '../../../src/main/benchmark/credential-gate.js';
import { makeSchedule } from '../../../src/main/benchmark/make-schedule.js';
import type { MeasureRequest } from '../../../src/main/benchmark/ports.js';
import { startUserControl, type UserControl } from '../../../src/main/benchmark/user-control.js';
import { runSession, type SessionEnd, type SessionOptions } from '../../../src/main/benchmark/run-session.js';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import type { Plan, PlanLoad } from '../../../src/shared/domain/plan.js';
import type { Measurement, Run } from '../../../src/shared/domain/run.js';
import type { Arm, StopReason } from '../../../src/shared/domain/session.js';
import { targetAt } from '../../fakes/engine-fixtures.js';
import { exampleAttempt, exampleMeasurement, exampleTimeline } from '../../fakes/example-run.js';
import { exampleArm, exampleSession } from '../../fakes/example-session.js';

export interface HeldRun {
  readonly request: MeasureRequest;
  /** Ends it as completed, or as the changes say. */
  end(changes?: Partial<Measurement>): Promise<void>;
}

export type GateOf = (options: Pick<SessionOptions, 'publish' | 'signal'>) => CredentialGate;

export interface LoadTrial {
  /** Runs in flight, the oldest first. */
  readonly held: HeldRun[];
  /** Largest number that was in flight at once. */
  most(): number;
  readonly saved: Run[];
  readonly events: LiveEvent[];
  /** What `prepare` was asked for. */
  readonly prepared: (number | undefined)[];
  /** What was stored about an early stop, at the end. */
  readonly stored: (StopReason | null)[];
  readonly cancel: AbortController;
  readonly control: UserControl;
  readonly ended: Promise<SessionEnd>;
}

export interface TrialChanges {
  /** Left out: a single one. */
  readonly arms?: readonly Arm[];
  readonly plan?: Partial<Plan>;
}

/** @param gateOf makes the gate before its runs; left out: there is none */
export function startLoadTrial(
  load: PlanLoad,
  runs: number,
  gateOf?: GateOf,
  { arms = [exampleArm()], plan = {} }: TrialChanges = {},
): LoadTrial {
  const plain = exampleSession({ arms: [...arms] });
  const session = { ...plain, plan: { ...plain.plan, load, runs, ...plan } };
  const cancel = new AbortController();
  const held: HeldRun[] = [];
  const saved: Run[] = [];
  const events: LiveEvent[] = [];
  const prepared: (number | undefined)[] = [];
  const stored: (StopReason | null)[] = [];
  let most = 0;
  const publish: SessionOptions['publish'] = (published) => void events.push(...published);
  const control = startUserControl('dev', publish);
  const options: SessionOptions = {
    session,
    control,
    ...(gateOf === undefined ? {} : { gate: gateOf({ publish, signal: cancel.signal }) }),
    schedule: makeSchedule({
      arms: arms.map(({ id, settings: { concurrency, idleSeconds } }) => ({ id, concurrency, idleSeconds })),
      ...{ runs, warmups: session.plan.warmups, order: session.plan.order, seed: 1, load },
      idleSeconds: session.plan.idleSeconds,
    }),
    target: targetAt('http://127.0.0.1:1'),
    threads: {
      prepare(_target, streams) {
        prepared.push(streams);
        return Promise.resolve();
      },
      measure(request, _onNews, signal) {
        const sentAtNs = process.hrtime.bigint().toString();
        return new Promise((resolve) => {
          const run: HeldRun = {
            request,
            async end(changes = {}) {
              held.splice(held.indexOf(run), 1);
              resolve({ ...measurement(request, sentAtNs), ...changes });
              await settled();
            },
          };
          held.push(run);
          most = Math.max(most, held.length);
          signal.addEventListener('abort', () => void run.end({ outcome: { kind: 'cancelled' } }));
        });
      },
    },
    store: {
      insertSession: () => undefined,
      saveRun: (_id, run) => void saved.push(run),
      endSession: (_id, _state, _endedAt, reasons) => void stored.push(reasons?.stoppedEarly ?? null),
    },
    publish,
    signal: cancel.signal,
  };
  return { held, most: () => most, saved, events, prepared, stored, cancel, control, ended: runSession(options) };
}

function measurement({ scheduledAtNs }: MeasureRequest, sentAtNs: string): Measurement {
  return exampleMeasurement(300, {
    scheduledAtNs: scheduledAtNs ?? sentAtNs,
    attempts: [exampleAttempt(exampleTimeline([300], { sentAtNs }))],
  });
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
