import { expect, test } from 'vitest';
import {
  nextToRead,
  noAnswers,
  withAllStale,
  withAnswer,
  withChanged,
} from '../../../src/renderer/screens/compare/session-answers.js';
import type { Result } from '../../../src/shared/contract/result.js';
import type { SessionOverview } from '../../../src/shared/domain/session-overview.js';
import { makeArm, makeDocument } from '../results/make-document.js';

const read = { ok: true, data: makeDocument([makeArm('Nova', [])]) } as const satisfies Result<SessionOverview>;
const lost = {
  ok: false,
  error: { code: 'disconnected', message: 'The connection to Firsttoken is lost.', hint: '' },
} as const satisfies Result<SessionOverview>;
const both = withAnswer(withAnswer(noAnswers, 'a', read), 'b', read);

test('a session whose connection was lost is read again, not told to be missing', () => {
  const after = withAnswer(noAnswers, 'a', lost);
  expect([after.known.size, nextToRead(['a', 'b'], after)]).toEqual([0, 'a']);
});

test('a session that changed stays in sight until it has been read again: what was chosen on the screen stays, too', () => {
  const changed = withChanged(both, ['b', 'elsewhere']);
  expect([nextToRead(['a', 'b'], both), nextToRead(['a', 'b'], changed)]).toEqual([null, 'b']);
  expect(changed.known.has('b')).toBe(true);
  expect(nextToRead(['a', 'b'], withAnswer(changed, 'b', read))).toBeNull();
});

test('all are read again after a lost connection: what changed meanwhile was not told', () => {
  const stale = withAllStale(both);
  expect(nextToRead(['b', 'a'], stale)).toBe('b');
  expect(nextToRead(['a', 'b'], withAnswer(stale, 'a', lost))).toBe('a');
});
