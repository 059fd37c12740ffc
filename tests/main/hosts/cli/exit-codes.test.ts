import { expect, it } from 'vitest';
import { exitCodeOfSession } from '../../../../src/main/hosts/cli/exit-codes.js';
import type { Run } from '../../../../src/shared/domain/run.js';
import type { SessionState } from '../../../../src/shared/domain/session.js';
import { buildDocument } from '../../../fakes/build-document.js';
import { exampleRun, failedRun } from '../../../fakes/example-run.js';
import { exampleArm, exampleSession } from '../../../fakes/example-session.js';

const arms = [exampleArm(), exampleArm({ id: 'arm-2', label: 'Other' })];

function exitCode(state: SessionState, runs: readonly Run[]): number {
  return exitCodeOfSession(buildDocument(exampleSession({ state, arms }), runs));
}

const first = exampleRun(100, { armId: 'arm-1', sequence: 0 });
const second = (code: 'access-denied' | 'credentials-expired' | 'throttled') =>
  failedRun({ code }, { armId: 'arm-2', sequence: 1 });

it.each([
  ['every arm completed a run', 'done', [first, { ...first, armId: 'arm-2', sequence: 1 }], 0],
  ['an arm completed only its warm-up', 'done', [first, { ...first, armId: 'arm-2', phase: 'warmup' as const }], 1],
  ['an arm was throttled', 'done', [first, second('throttled')], 1],
  ['an arm was refused', 'done', [first, second('access-denied')], 3],
  ['credentials ended it before the second arm was asked', 'failed', [failedRun({ code: 'credentials-expired' })], 3],
  ['credentials ended it after some runs', 'failed', [first, second('credentials-expired')], 3],
  [
    'credentials ended it while other requests were in flight',
    'failed',
    [failedRun({ code: 'credentials-expired' }), { ...first, sequence: 1, outcome: { kind: 'cancelled' as const } }],
    3,
  ],
  ['a fault of ours ended it', 'failed', [first, failedRun({ code: 'client-fault' }, { sequence: 1 })], 1],
  ['it ended before its first run', 'failed', [], 1],
] as const)('when %s', (_when, state, runs, expected) => {
  expect(exitCode(state, runs)).toBe(expected);
});
