import { describe, expect, it } from 'vitest';
import { palettes } from '../../../../src/renderer/charts/palette.js';
import { runOrderConfig, runOrderLegend } from '../../../../src/renderer/charts/run-order/run-order-config.js';
import { armsInOrder, lanesOf, orderNotes, runOrder } from '../../../../src/renderer/charts/run-order/run-order.js';
import { runOrderDescription, runOrderWords } from '../../../../src/renderer/charts/run-order/run-order-words.js';
import type { OverviewArm } from '../../../../src/shared/domain/session-overview.js';
import { makeArm, makeDocument, makeRun } from '../../results/make-document.js';

const at = (second: number): string => new Date(Date.parse('2026-11-22T14:02:11Z') + second * 1_000).toISOString();
const orderOf = (...arms: OverviewArm[]) => {
  const document = makeDocument(arms);
  return runOrder(document, armsInOrder(document));
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

  it('keeps an arm that never had a first token, and leaves out one of which no run was made', () => {
    const refused = (sequence: number) =>
      makeRun({ sequence, outcome: 'failed', ttftMs: null, attemptErrors: ['access-denied'] });
    const data = orderOf(
      makeArm('Never', [refused(1), refused(2)]),
      makeArm('Cancelled', [makeRun({ outcome: 'cancelled', ttftMs: null })]),
      makeArm('Nova', [makeRun({ sequence: 3 })]),
    );
    expect(data.arms.map(({ label, tokenless }) => [label, tokenless])).toEqual([
      ['Nova', 0],
      ['Never', 2],
    ]);
    expect(lanesOf(data).map(({ label }) => label)).toEqual(['Never']);
    expect(runOrderWords(data)).toContain('2 failed runs. Never had no first token in any of 2 runs.');
    expect(runOrderDescription(data)).toContain('stand above the axis');
  });

  it('places a run that failed after its first token at that token: it did come', () => {
    const data = orderOf(
      makeArm('Nova', [makeRun({ outcome: 'failed', ttftMs: 700, attemptErrors: ['dead-socket'] })]),
    );
    const [point] = data.arms[0]?.points ?? [];
    expect(point).toMatchObject({ ttftMs: 700, failed: true });
    expect(lanesOf(data)).toEqual([]);
    expect(orderNotes(point ?? ({} as never))).toEqual(['failed after its first token']);
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

describe('runOrderConfig', () => {
  const throttled = makeRun({ sequence: 4, outcome: 'failed', ttftMs: null, attemptErrors: ['throttled'] });
  const failed = makeRun({ sequence: 5, outcome: 'failed', ttftMs: null, attemptErrors: ['deadline'] });

  it('draws no run without a first token on the axis of times: it would be given a time that it never had', () => {
    const data = orderOf(makeArm('Nova', [makeRun({ sequence: 1 }), throttled, failed]));
    const { datasets } = runOrderConfig(data, palettes.light, () => undefined)?.data ?? { datasets: [] };
    const placed = datasets.flatMap(({ data: points, yAxisID = 'y', pointStyle }) =>
      points.map(({ sequence }) => [sequence, yAxisID, pointStyle]),
    );
    expect(placed).toEqual([
      [1, 'y', 'circle'],
      [5, 'lanes', 'crossRot'],
      [4, 'lanes', 'cross'],
    ]);
    expect(runOrderLegend(data, palettes.light).map(({ words }) => words)).toEqual([
      'Nova, n = 1',
      'throttled, or sent more than once',
      'failed',
    ]);
  });

  it('draws a session in which nothing came as its lanes alone', () => {
    const scales = runOrderConfig(orderOf(makeArm('Nova', [failed])), palettes.light, () => undefined)?.options?.scales;
    expect(Object.keys(scales ?? {})).toEqual(['x', 'lanes']);
  });
});
