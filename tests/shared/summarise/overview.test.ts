import { expect, test } from 'vitest';
import { runDetailSchema, sessionOverviewSchema } from '../../../src/shared/domain/session-overview.js';
import { buildDocument } from '../../fakes/build-document.js';
import { detailOf, overviewOf } from '../../../src/shared/summarise/overview.js';
import { exampleAttempt, exampleFailure, exampleRun, exampleTimeline } from '../../fakes/example-run.js';
import { articleSession, exampleSession } from '../../fakes/example-session.js';

test('overview and detail together are the whole run, with every delta', () => {
  const { session, runs } = articleSession();
  const document = buildDocument(session, runs);
  const overview = sessionOverviewSchema.parse(overviewOf(document));
  const whole = document.arms.flatMap((arm) => arm.runs);
  const parts = overview.arms.flatMap((arm) => arm.runs);
  expect(parts.every((part) => !('deltas' in part) && !('reply' in part))).toBe(true);
  for (const [index, run] of whole.entries()) {
    const { attemptErrors, phaseMs, counts, ...part } = parts[index] ?? {
      ...{ attemptErrors: null, phaseMs: null, counts: null },
    };
    expect(counts).toBe(true);
    expect(phaseMs).toEqual({ connection: null, waiting: run.ttftMs, thinking: null, streaming: 43 });
    expect({ ...runDetailSchema.parse(detailOf(run)), ...part }).toEqual(run);
    expect(attemptErrors).toEqual([]);
  }
});

test('why a run was sent again stands in the overview: its mark is seen before it is opened', () => {
  const failure = exampleFailure({ code: 'dead-socket' });
  const failed = exampleAttempt(exampleTimeline([]), { failure });
  const sentAgain = exampleRun(100, { attempts: [failed, exampleAttempt(exampleTimeline([100]), { number: 2 })] });
  const overview = overviewOf(buildDocument(exampleSession(), [sentAgain]));
  expect(overview.arms[0]?.runs[0]).toMatchObject({ attemptCount: 2, attemptErrors: ['dead-socket'] });
});

test('a run that another tier served counts no more in the pictures than in the summary', () => {
  const session = exampleSession();
  const [arm] = session.arms;
  if (arm === undefined) throw new Error('the session has no arm');
  arm.settings.serviceTier = 'priority';
  const runs = ['priority', 'default'].map((servedTier, sequence) =>
    exampleRun(100, { sequence, attempts: [exampleAttempt(exampleTimeline([100]), { servedTier })] }),
  );
  const [seen] = overviewOf(buildDocument(session, runs)).arms;
  expect(seen?.runs.map(({ counts }) => counts)).toEqual([true, false]);
  expect(seen?.summary.n).toBe(1);
});
