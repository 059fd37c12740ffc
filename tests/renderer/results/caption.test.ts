import { describe, expect, it } from 'vitest';
import { captionOf, periodWords } from '../../../src/renderer/screens/results/head/caption.js';
import { makeArm, makeDocument, makeRun } from './make-document.js';

const fresh = makeRun({ connection: { reused: false, protocol: 'http/1.1', tls: null, idleMs: null } });
const unsent = makeRun({ outcome: 'failed', connection: { reused: null, protocol: null, tls: null, idleMs: null } });

describe('captionOf', () => {
  it('names date, region, transport, reuse and runs; a run without a connection is in neither count', () => {
    const document = makeDocument([makeArm('Nova', [fresh, makeRun(), makeRun(), unsent])]);
    expect(captionOf(document)).toBe(
      '22 Nov 2026 14:02–14:05 UTC · us-west-2 · http1, 2 of 3 connections reused · 3 runs per model · ' +
        'closed load: one after the other',
    );
  });

  it('says when figures were simulated and scaled', () => {
    const { session } = makeDocument([makeArm('Nova', [])]);
    const environment = { ...session.environment, scenario: 'article', timeScale: 0.05 };
    const document = makeDocument([makeArm('Nova', [fresh])], { simulated: true, environment });
    expect(captionOf(document)).toContain('simulated: scenario article · time × 0.05');
  });
});

describe('periodWords', () => {
  it('names both days of a session that went past midnight', () => {
    expect(periodWords({ startedAt: '2026-11-22T23:58:00Z', endedAt: '2026-11-23T00:03:00Z' })).toBe(
      '22 Nov 2026 23:58 – 23 Nov 2026 00:03 UTC',
    );
  });

  it('gives one time for a session that is still running or took less than a minute', () => {
    expect(periodWords({ startedAt: '2026-11-22T14:02:00Z', endedAt: null })).toBe('22 Nov 2026 14:02 UTC');
    expect(periodWords({ startedAt: '2026-11-22T14:02:00Z', endedAt: '2026-11-22T14:02:09Z' })).toBe(
      '22 Nov 2026 14:02 UTC',
    );
  });
});
