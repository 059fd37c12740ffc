import { describe, expect, test } from 'vitest';
import { makeSchedule } from '../../../src/main/benchmark/make-schedule.js';
import type { MeasuringThread } from '../../../src/main/benchmark/ports.js';
import { runSession, type SessionOptions } from '../../../src/main/benchmark/run-session.js';
import { ApplicationError } from '../../../src/shared/contract/result.js';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import { reduceLiveEvent, startLiveState } from '../../../src/shared/domain/live/live-state.js';
import type { FailureCode } from '../../../src/shared/domain/failure.js';
import type { Measurement, Run } from '../../../src/shared/domain/run.js';
import { exampleMeasurement } from '../../fakes/example-run.js';
import { exampleArm, exampleSession } from '../../fakes/example-session.js';
import { targetAt } from '../../fakes/engine-fixtures.js';

type Measure = MeasuringThread['measure'];

interface Trial {
  options: SessionOptions;
  /** What was stored and published, in order, as `saved 0`, `run.started`... */
  log: string[];
  events: LiveEvent[];
  runs: Run[];
}

/** Two arms, two runs each, over a measuring thread that does what the test says. */
function trial(measure: Measure, changes: Partial<SessionOptions> = {}, idleSeconds = 0): Trial {
  const log: string[] = [];
  const events: LiveEvent[] = [];
  const runs: Run[] = [];
  const arms = [exampleArm(), exampleArm({ id: 'arm-2', modelId: 'deepseek.v3.2', label: 'DeepSeek V3.2' })];
  const session = exampleSession({ arms });
  const options: SessionOptions = {
    session,
    schedule: makeSchedule({ arms, runs: 2, warmups: 0, order: 'sequential', seed: 1, idleSeconds }),
    target: targetAt('http://127.0.0.1:1'),
    threads: { prepare: () => Promise.resolve(), measure },
    store: {
      insertSession: (_session, plannedRuns) => void log.push(`inserted ${plannedRuns}`),
      saveRun(_id, run) {
        log.push(`saved ${run.sequence}`);
        runs.push(run);
      },
      endSession: (_id, state) => void log.push(`ended ${state}`),
    },
    publish(published) {
      events.push(...published);
      log.push(...published.map(({ type }) => type));
    },
    signal: new AbortController().signal,
    ...changes,
  };
  return { options, log, events, runs };
}

function completed(): Promise<Measurement> {
  return Promise.resolve(exampleMeasurement(300));
}

async function failed(code: FailureCode): Promise<Measurement> {
  const failure = { code, message: 'It failed.', hint: 'Mend it.', awsName: null, httpStatus: null, requestId: null };
  return { ...(await completed()), outcome: { kind: 'failed', failure } };
}

/** A run that lasts until it is cancelled. */
function untilCancelled(signal: AbortSignal): Promise<Measurement> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      void completed().then((measurement) => {
        resolve({ ...measurement, outcome: { kind: 'cancelled' } });
      });
    });
  });
}

describe('a session', () => {
  test('writes everything before it shows it', async () => {
    const { options, log } = trial(() => completed());
    expect(await runSession(options)).toMatchObject({ state: 'done', message: null });
    const run = (sequence: number) => ['run.started', `saved ${sequence}`, 'run.ended'];
    expect(log).toEqual(['inserted 4', 'session.started', ...[0, 1, 2, 3].flatMap(run), 'ended done', 'session.ended']);
  });

  test('hands each run the settings of its own arm, the prompt and the time limit', async () => {
    const requests: Parameters<Measure>[0][] = [];
    const { options } = trial((request) => {
      requests.push(request);
      return completed();
    });
    await runSession(options);
    expect(requests.map(({ modelId }) => modelId)).toEqual([
      'us.amazon.nova-micro-v1:0',
      'us.amazon.nova-micro-v1:0',
      'deepseek.v3.2',
      'deepseek.v3.2',
    ]);
    expect(requests[0]).toMatchObject({
      settings: options.session.arms[0]?.settings,
      prompt: options.session.plan.prompt,
      timeoutMs: 300_000,
      scheduledAtNs: null,
      retries: 0,
    });
  });

  test('publishes events that make a whole live state', async () => {
    const { options, events } = trial((_request, onNews) => {
      onNews({ type: 'sent', attempt: 1 });
      onNews({ type: 'deltas', deltas: [[300, 'text', 'Hello']] });
      return completed();
    });
    await runSession(options);
    const [first, ...rest] = events;
    if (first === undefined) throw new Error('nothing was published');
    const state = rest.reduce(reduceLiveEvent, startLiveState(first));
    expect(state).toMatchObject({ endedRuns: 4, plannedRuns: 4, ended: { state: 'done', message: null } });
    expect(state.lanes[0]).toMatchObject({ status: 'done', text: 'Hello', firstDeltaMs: 300 });
    expect(state.lanes[0]?.lastResult).toMatchObject({ outcome: 'completed', ttftMs: 300, error: null });
  });

  test('pauses between runs, not before the first or after the last, by the simulated time scale', async () => {
    const { options, events } = trial(() => completed(), {}, 0.01);
    const { environment } = options.session;
    await runSession({ ...options, session: { ...options.session, environment: { ...environment, timeScale: 0.5 } } });
    const idle = events.filter((event) => event.type === 'session.idle');
    expect(idle).toEqual([1, 2, 3].map(() => ({ type: 'session.idle', forMs: 5 })));
  });
});

describe('failed runs', () => {
  test.each<FailureCode>(['access-denied', 'throttled', 'endpoint-unreachable', 'deadline'])(
    'with the code %s are kept, and the session goes on',
    async (code) => {
      const { options, runs, events } = trial(() => failed(code));
      expect((await runSession(options)).state).toBe('done');
      expect(runs).toHaveLength(4);
      expect(events.find((event) => event.type === 'run.ended')).toMatchObject({
        result: { outcome: 'failed', error: { code, message: 'It failed.', hint: 'Mend it.' } },
      });
    },
  );

  test.each<FailureCode>(['credentials-expired', 'credentials-invalid', 'credentials-missing', 'signature-mismatch'])(
    'with the code %s end the session at once, with the reason',
    async (code) => {
      const { options, runs, events } = trial(() => failed(code));
      expect(await runSession(options)).toMatchObject({
        state: 'failed',
        message: 'Stopped early: It failed. Mend it.',
      });
      expect(runs).toHaveLength(1);
      expect(events.at(-1)).toMatchObject({ type: 'session.ended', state: 'failed' });
    },
  );
});

describe('a cancel', () => {
  test('during a run keeps that run as cancelled and stores no later one', async () => {
    const cancel = new AbortController();
    const { options, runs, log } = trial(
      (_request, _onNews, signal) => {
        if (runs.length === 0) return completed();
        queueMicrotask(() => {
          cancel.abort();
        });
        return untilCancelled(signal);
      },
      { signal: cancel.signal },
    );
    expect(await runSession(options)).toMatchObject({ state: 'cancelled', message: null });
    expect(runs.map(({ outcome }) => outcome.kind)).toEqual(['completed', 'cancelled']);
    expect(log.slice(-2)).toEqual(['ended cancelled', 'session.ended']);
  });

  test('during a pause ends it without waiting', async () => {
    const cancel = new AbortController();
    const { options, runs } = trial(() => completed(), { signal: cancel.signal }, 3_600);
    const publish: SessionOptions['publish'] = (events) => {
      options.publish(events);
      if (events.some(({ type }) => type === 'session.idle')) cancel.abort();
    };
    expect((await runSession({ ...options, publish })).state).toBe('cancelled');
    expect(runs).toHaveLength(1);
  });

  test('during the last run, which completes all the same, leaves the session done', async () => {
    const cancel = new AbortController();
    const { options, runs } = trial(
      () => {
        if (runs.length === 3) cancel.abort();
        return completed();
      },
      { signal: cancel.signal },
    );
    expect((await runSession(options)).state).toBe('done');
  });
});

describe('a fault of ours', () => {
  test('in the measuring thread fails the run in flight and the session, with the reason', async () => {
    const { options, runs } = trial(() => Promise.reject(new Error('The measuring thread ended: exit code 1')));
    expect(await runSession(options)).toMatchObject({
      state: 'failed',
      message: 'The measuring thread ended: exit code 1',
    });
    expect(runs.map(({ outcome }) => outcome)).toMatchObject([{ kind: 'failed', failure: { code: 'client-fault' } }]);
  });

  test('before the first run ends the session with none', async () => {
    const { options, runs } = trial(() => completed());
    const threads = { ...options.threads, prepare: () => Promise.reject(new Error('Region not accepted')) };
    expect(await runSession({ ...options, threads })).toMatchObject({
      state: 'failed',
      message: 'Region not accepted',
    });
    expect(runs).toEqual([]);
  });

  test('in the store ends the session, and does not show the run that was not written', async () => {
    const { options, events } = trial(() => completed());
    const full = new ApplicationError('storage', 'The disk is full.', 'Free some space.');
    const reasons: unknown[] = [];
    const store: SessionOptions['store'] = {
      ...options.store,
      saveRun: () => {
        throw full;
      },
      endSession: (...[, state, , why]) => void reasons.push(state, why),
    };
    expect(await runSession({ ...options, store })).toMatchObject({
      state: 'failed',
      message: 'The disk is full. Free some space.',
    });
    // No run can say it.
    expect(reasons).toEqual(['failed', { stoppedEarly: null, failure: 'The disk is full. Free some space.' }]);
    expect(events.some(({ type }) => type === 'run.ended')).toBe(false);
  });

  test('in the store at the start is thrown, and nothing is published', async () => {
    const { options, events } = trial(() => completed());
    const store = {
      ...options.store,
      insertSession: () => {
        throw new ApplicationError('storage', 'The disk is full.', 'Free some space.');
      },
    };
    await expect(runSession({ ...options, store })).rejects.toThrow('The disk is full.');
    expect(events).toEqual([]);
  });
});
