/** What the command line says while a session runs, told from its live events. */
import { expect, it } from 'vitest';
import type { Application } from '../../../../src/main/application-interface.js';
import { runPlan } from '../../../../src/main/hosts/cli/run-plan.js';
import type { SignIn } from '../../../../src/shared/domain/sign-in.js';
import type { LiveEvent } from '../../../../src/shared/domain/live/live-event.js';
import type { RunSlot } from '../../../../src/shared/domain/run.js';
import { reportOf } from '../../../fakes/report-of.js';
import { buildDocument } from '../../../fakes/build-document.js';
import { exampleArm, exampleSession } from '../../../fakes/example-session.js';
import { createTestApplication, liveBatch } from '../test-application.js';

const session = exampleSession({ arms: [exampleArm({ label: 'Nova Micro' })] });

const slot = (sequence: number): RunSlot => ({
  ...{ sequence, armId: 'arm-1', phase: 'measured', ordinal: sequence + 1, block: sequence + 1 },
  ...{ idleSeconds: 0, plannedStartMs: sequence * 100 },
});

const announced = {
  ...{ sessionId: session.id, name: 'Load', simulated: true, timeScale: 1 },
  ...{ arms: session.arms, plannedRuns: 9 },
};
const started: LiveEvent = { type: 'session.started', startedAt: session.startedAt, ...announced };

/** @returns what was written to standard error */
async function notesOf(events: readonly LiveEvent[], quiet = false): Promise<string> {
  return (await followed(events, { quiet })).notes;
}

interface Person {
  quiet?: boolean;
  /** Events that follow when the person has pressed Enter; left out: nobody is there. */
  afterEnter?: readonly LiveEvent[];
  /** How an SSO sign-in ends; left out: a code cannot be asked for either. */
  signInEnds?: 'done' | 'denied';
}

async function followed(events: readonly LiveEvent[], { quiet = false, afterEnter, signInEnds }: Person = {}) {
  let notes = '';
  const asked: string[] = [];
  const test = createTestApplication();
  const answers: Record<string, () => unknown> = {
    'benchmark.start': () => {
      queueMicrotask(() => {
        test.emit('live.batch', liveBatch(0, ...events));
      });
      return { sessionId: session.id };
    },
    'profiles.list': () => ({ profiles: [{ name: 'dev', signIn: 'sso' }], warnings: [] }),
    'profiles.check': () => ({ state: 'sign-in' }),
    'signin.start': () => {
      setImmediate(() => {
        test.emit('signin.changed', {
          ...signIn,
          state: signInEnds ?? 'denied',
          ...{ message: 'It was denied.', hint: 'Begin it again.' },
        });
      });
      return signIn;
    },
    'benchmark.resume': () => {
      test.emit('live.batch', liveBatch(events.length, ...(afterEnter ?? [])));
      return { resumed: true };
    },
  };
  const request = (name: string) => {
    asked.push(name);
    return Promise.resolve({ ok: true, data: answers[name]?.() });
  };
  const report = () => Promise.resolve(reportOf(buildDocument(session, [])));
  const application = { ...test, report, request: request as Application['request'] };
  const terminal = {
    print: () => Promise.resolve(),
    note: (text: string) => void (notes += text),
    askHidden: signInEnds === undefined ? null : () => Promise.resolve(null),
    ...{ notesAreInteractive: false, columns: 80 },
  };
  const end = await runPlan({
    ...{ plan: {}, application, terminal, quiet, signal: new AbortController().signal },
    nextEnter: afterEnter === undefined ? null : () => Promise.resolve(true),
  });
  return { notes, asked, lostCredentials: end.lostCredentials };
}

const signIn: SignIn = {
  ...{ id: 'device', profile: 'dev', state: 'waiting', userCode: 'ABCD-EFGH', message: null, hint: null },
  ...{ verificationUri: 'https://device.example', verificationUriComplete: 'https://device.example/?user_code=ABCD' },
  expiresAt: session.startedAt,
};

const ended = (message: string | null, state: 'done' | 'failed' = 'done'): LiveEvent => ({
  ...{ type: 'session.ended', state, endedAt: session.startedAt, message },
});

it('says that a run waits to be sent again: which, why, for how long', async () => {
  const notes = await notesOf([
    started,
    { type: 'run.started', slot: slot(6) },
    { type: 'run.started', slot: slot(7) },
    { type: 'run.retrying', sequence: 6, attempt: 2, waitMs: 1_240, code: 'throttled', reason: 'Too many requests.' },
    ended(null),
  ]);
  expect(notes).toBe('run 7 · Nova Micro · Too many requests, again in 1.2 s (attempt 2)\n');
});

it('warns once when the rate cannot be kept, even when asked to be quiet', async () => {
  const message = 'The rate is not kept.';
  const events: LiveEvent[] = [started, { type: 'session.warning', message }, ended(message)];
  expect(await notesOf(events, true)).toBe('firsttoken: warning: The rate is not kept.\n');
});

it('says what it prepares before the first run', async () => {
  const steps = ['simulator', 'calibration'] as const;
  const preparing = steps.map((step): LiveEvent => ({ type: 'session.preparing', step, ...announced }));
  expect(await notesOf([...preparing, started, ended(null)])).toBe(
    'Preparing: starting the simulator\nPreparing: calibrating this computer\n',
  );
});

it('says why a session stopped early', async () => {
  expect(await notesOf([started, ended('Stopped early: They expired.', 'failed')])).toBe(
    'firsttoken: Stopped early: They expired.\n',
  );
});

const paused: LiveEvent = {
  ...{ type: 'session.paused', cause: 'credentials', profile: 'dev', signIn: 'sso' },
  ...{ message: 'The SSO session has expired.', hint: 'Sign in: aws sso login --profile dev.' },
};

it('says why a session is paused and what to do, and tries again when Enter is pressed', async () => {
  const { notes, asked, lostCredentials } = await followed([started, paused], {
    quiet: true,
    afterEnter: [{ type: 'session.resumed', afterMs: 1_000 }, ended(null)],
  });
  expect(notes).toBe(
    'firsttoken: paused: The SSO session has expired.\n' +
      '  Sign in: aws sso login --profile dev.\n' +
      '  Enter tries again; Ctrl+C ends the session and keeps what was measured.\n' +
      'firsttoken: going on\n',
  );
  expect(asked).toEqual(['benchmark.start', 'benchmark.resume']);
  expect(lostCredentials).toBe(false);
});

it.each(['done', 'denied'] as const)(
  'begins the SSO sign-in of a paused session at Enter, and tries again when it is %s',
  async (signInEnds) => {
    const { notes, asked } = await followed([started, paused], {
      ...{ quiet: true, signInEnds },
      afterEnter: [{ type: 'session.resumed', afterMs: 1_000 }, ended(null)],
    });
    expect(notes).toContain('compare the code ABCD-EFGH');
    expect(notes.includes('It was denied.')).toBe(signInEnds === 'denied');
    expect(asked.slice(-2)).toEqual(['signin.start', 'benchmark.resume']);
  },
);

it('says once why it ends where nobody can sign in, and that the credentials are the reason', async () => {
  const why = 'Stopped early: The SSO session has expired. Sign in: aws sso login --profile dev.';
  const { notes, asked, lostCredentials } = await followed([started, paused, ended(why, 'failed')]);
  expect(notes).toBe(`firsttoken: ${why}\n`);
  expect(asked).toEqual(['benchmark.start']);
  expect(lostCredentials).toBe(true);
});
