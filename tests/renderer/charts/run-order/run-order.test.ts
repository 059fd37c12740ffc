import { describe, expect, it } from 'vitest';
import { armsWithRuns } from '../../../../src/renderer/charts/overlaid-arms.js';
import { orderNotes, runOrder } from '../../../../src/renderer/charts/run-order/run-order.js';
import { runOrderWords } from '../../../../src/renderer/charts/run-order/run-order-words.js';
import type { OverviewArm } from '../../../../src/shared/domain/session-overview.js';
import { makeArm, makeDocument, makeRun } from '../../results/make-document.js';

const at = (second: number): string => new Date(Date.parse('2026-11-22T14:02:11Z') + second * 1_000).toISOString();
const orderOf = (...arms: OverviewArm[]) => {
  const document = makeDocument(arms);
  return runOrder(document, armsWithRuns(document.arms));
};

describe('runOrder', () => {
  it('puts each run where it started, in the order of time: blocks are shuffled, so ordinals do not tell it', () => {
    const runs = [
      makeRun({ ordinal: 1, startedAt: at(9), ttftMs: 300 }),
      makeRun({ ordinal: 2, startedAt: at(2), ttftMs: 400 }),
    ];
    const [arm] = orderOf(makeArm('Nova', runs)).arms;
    expect(arm?.points.map(({ name, startMs }) => [name, startMs])).toEqual([
      ['run 2', 2_000],
      ['run 1', 9_000],
    ]);
  });

  it('shows warm-ups as such: they are in the order, and in no figure', () => {
    const data = orderOf(makeArm('Nova', [makeRun({ phase: 'warmup', slow: true, ttftMs: 2_000 }), makeRun()]));
    const [warmup] = data.arms[0]?.points ?? [];
    expect(warmup).toMatchObject({ name: 'warm-up 1', warmup: true, slow: false });
    expect(runOrderWords(data)).toBe('1 run of 1 arm over 0 s. No slow run. 1 warm-up.');
  });

  it('keeps what explains a gap: failed, throttled and repeated runs stand in it; cancelled ones never ran', () => {
    const data = orderOf(
      makeArm('Nova', [
        makeRun({ sequence: 1 }),
        makeRun({ sequence: 2, outcome: 'failed', ttftMs: null, attemptErrors: ['throttled'] }),
        makeRun({ sequence: 3, attemptCount: 2, attemptErrors: ['throttled'] }),
        makeRun({ sequence: 4, outcome: 'cancelled', ttftMs: null }),
        makeRun({ sequence: 5, clockJumped: true }),
      ]),
    );
    const notes = data.arms[0]?.points.map((point) => [point.sequence, orderNotes(point).join(', ')]);
    expect(notes).toEqual([
      [1, ''],
      [2, 'failed, throttled'],
      [3, 'throttled, sent more than once'],
    ]);
  });

  it('calls cold only what was scheduled cold', () => {
    const arm = makeArm('Nova', [makeRun()]);
    const settings = { ...arm.settings, transport: 'http1-cold' as const, idleSeconds: 600 };
    const colds = orderOf(arm, { ...arm, id: 'cold', settings }).arms.map(({ points }) => points[0]?.cold);
    expect(colds).toEqual([false, true]);
  });
});

describe('runOrderWords', () => {
  it('names the slowest run and when it started', () => {
    const runs = [
      makeRun({ ordinal: 1, startedAt: at(1), ttftMs: 900, slow: true }),
      makeRun({ ordinal: 2, startedAt: at(90), ttftMs: 17_653, slow: true }),
      makeRun({ ordinal: 3, startedAt: at(95), ttftMs: 300 }),
    ];
    expect(runOrderWords(orderOf(makeArm('DeepSeek', runs)))).toBe(
      '3 runs of 1 arm over 1 min 35 s. 2 slow runs; the slowest: DeepSeek, run 2, 17.7 s, started at 1 min 30 s.',
    );
  });
});
