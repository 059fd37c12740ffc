import { expect, test } from 'vitest';
import { sessionActions } from '../../../src/renderer/screens/live/session-actions.js';

const running = { preparing: null, paused: null, stopping: null, connected: true };
const byUser = { cause: 'user', profile: 'dev', signIn: null, message: 'Paused.', hint: 'Resume it.' } as const;
const stopping = { reason: 'user', message: 'Stopped early by the user, after block 3 of 20.' } as const;

test('a paused session that was told to stop after its block can be resumed: else it would never end', () => {
  expect(sessionActions({ ...running, paused: byUser, stopping })).toEqual({
    ...{ pauseOrResume: 'benchmark.resume', canPauseOrResume: true, canStop: false, canCancel: true },
  });
});

test('a session can be paused and stopped while it goes on, and neither while it is prepared or stopping', () => {
  const both = { canPauseOrResume: true, canStop: true };
  const neither = { canPauseOrResume: false, canStop: false };
  expect(sessionActions(running)).toMatchObject({ pauseOrResume: 'benchmark.pause', ...both });
  expect(sessionActions({ ...running, preparing: 'credentials' })).toMatchObject(neither);
  expect(sessionActions({ ...running, stopping })).toMatchObject(neither);
});

test('what ended credentials wait for stands in their own notice, but the session may be told to stop', () => {
  const paused = { ...byUser, cause: 'credentials', signIn: 'sso' } as const;
  expect(sessionActions({ ...running, paused })).toMatchObject({ canPauseOrResume: false, canStop: true });
});

test('nothing can be done with a session that cannot be reached', () => {
  const lost = { ...running, connected: false };
  const none = { canPauseOrResume: false, canStop: false, canCancel: false };
  expect(sessionActions(lost)).toMatchObject(none);
  expect(sessionActions({ ...lost, paused: byUser })).toMatchObject(none);
});
