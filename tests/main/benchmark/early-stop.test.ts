/** A session that ends before all its runs are made, because its plan said when it may. */
import { describe, expect, test } from 'vitest';
import { runCost } from '../../../src/shared/domain/cost.js';
import { exampleAttempt, exampleFailure, exampleRun, exampleTimeline } from '../../fakes/example-run.js';
import { exampleArm } from '../../fakes/example-session.js';
import { type LoadTrial, settled, startLoadTrial } from './load-trial.js';

const closed = { kind: 'closed', concurrency: 1 } as const;

/** Ends runs as they come: each with the time to first token that the next number says. */
async function play(trial: LoadTrial, ttftsMs: readonly number[]): Promise<void> {
  for (const ttftMs of ttftsMs) {
    await settled();
    const run = trial.held[0];
    if (run === undefined) return;
    await run.end({ attempts: [exampleAttempt(exampleTimeline([ttftMs]))] });
  }
  await settled();
}

const reasonOf = (trial: LoadTrial) => trial.events.find(({ type }) => type === 'session.stopping');

describe('precision', () => {
  const steady = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109];

  test('six blocks are the fewest that can end it; each arm has as many runs then', async () => {
    const arms = [exampleArm({ id: 'a' }), exampleArm({ id: 'b' })];
    const trial = startLoadTrial(closed, 20, undefined, { arms, plan: { precision: 0.1 } });
    await play(trial, [...steady, ...steady]);
    expect(await trial.ended).toMatchObject({
      state: 'done',
      stoppedEarly: 'precision',
      message: 'Stopped early: after 6 of 20 blocks every median TTFT is known to within 10 %.',
    });
    expect(trial.saved).toHaveLength(12);
    expect(trial.stored).toEqual(['precision']);
    expect(reasonOf(trial)).toMatchObject({ reason: 'precision' });
  });

  test('one arm whose median is not yet known keeps all arms going', async () => {
    const arms = [exampleArm({ id: 'a' }), exampleArm({ id: 'b' })];
    const trial = startLoadTrial(closed, 8, undefined, { arms, plan: { precision: 0.1 } });
    for (let count = 0; count < 16; count += 1) {
      await settled();
      const own = trial.events.findLast((event) => event.type === 'run.started')?.slot;
      await play(trial, [own?.armId === 'a' ? 100 : (own?.ordinal ?? 0) * 100]);
    }
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: null, message: null });
    expect(trial.saved).toHaveLength(16);
    expect(trial.stored).toEqual([null]);
  });

  test('a run without a first token in the time limit counts as slow, not as missing', async () => {
    const trial = startLoadTrial(closed, 8, undefined, { plan: { precision: 0.1 } });
    const failure = exampleFailure({ code: 'deadline' });
    for (let count = 0; count < 7; count += 1) {
      await settled();
      const attempts = [exampleAttempt(exampleTimeline([]), { failure })];
      await (count < 2 ? trial.held[0]?.end({ outcome: { kind: 'failed', failure }, attempts }) : play(trial, [100]));
    }
    expect(trial.saved).toHaveLength(7);
    expect(reasonOf(trial)).toBeUndefined();
    trial.cancel.abort();
    await trial.ended;
  });

  test('the runs of a wave are one value, since they share their moment', async () => {
    const plain = exampleArm();
    const wave = { ...plain, settings: { ...plain.settings, concurrency: 3 } };
    const trial = startLoadTrial(closed, 9, undefined, { arms: [wave], plan: { precision: 0.1 } });
    await play(trial, Array<number>(27).fill(100));
    expect(await trial.ended).toMatchObject({ stoppedEarly: 'precision' });
    expect(trial.saved).toHaveLength(18);
  });
});

describe('budget', () => {
  /** 1 USD for a thousand tokens in, 10 USD for a thousand out. */
  const price = {
    ...{ inputPerMillion: 1_000, outputPerMillion: 10_000 },
    ...{ cacheReadPerMillion: 100, cacheWritePerMillion: 1_250 },
  };
  const plain = exampleArm();
  const arm = { ...plain, settings: { ...plain.settings, maxTokens: 100 }, model: { ...plain.model, price } };
  // "Be brief." and "Hello" are 3 + 2 tokens.
  const atMostUsd = 0.005 + 1;
  const prompt = { system: 'Be brief.', user: 'Hello' };

  test('it ends before the run with which it could cost more, counted by the usage of those before', async () => {
    const trial = startLoadTrial(closed, 20, undefined, { arms: [arm], plan: { budgetUsd: 3.5 } });
    // 690 tokens in and 1 out: 0.70 USD each.
    await play(trial, Array<number>(20).fill(100));
    expect(await trial.ended).toMatchObject({
      state: 'done',
      stoppedEarly: 'budget',
      message:
        'Stopped early: the next request could bring the session above its budget of 3.5 USD. So far it has cost about 2.8 USD.',
    });
    expect(trial.saved).toHaveLength(4);
    expect(trial.events.flatMap((event) => (event.type === 'run.ended' ? [event.costUsd] : []))).toEqual(
      trial.saved.map(() => 0.7),
    );
  });

  test('what is under way counts at its most, so that requests at once cannot pass it together', async () => {
    const trial = startLoadTrial({ kind: 'closed', concurrency: 8 }, 20, undefined, {
      arms: [arm],
      plan: { budgetUsd: 3.5 },
    });
    await settled();
    expect(trial.held).toHaveLength(3);
    while (trial.held.length > 0) await trial.held[0]?.end();
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: 'budget' });
    expect(trial.saved).toHaveLength(3);
  });

  test('a wave starts as a whole or not at all', async () => {
    const wave = { ...arm, settings: { ...arm.settings, concurrency: 4 } };
    const trial = startLoadTrial(closed, 2, undefined, { arms: [wave], plan: { budgetUsd: 4 } });
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: 'budget' });
    expect(trial.saved).toEqual([]);
  });

  test('a stream that broke off costs what it can have cost, a refused request nothing', () => {
    const usage = null;
    const cost = (attempt: Parameters<typeof exampleAttempt>[1], requestSent: number | null = 1) =>
      runCost(
        exampleRun(0, { attempts: [exampleAttempt(exampleTimeline([], { requestSent }), { usage, ...attempt })] }),
        arm,
        prompt,
      );
    expect(cost({ httpStatus: 200 })).toBeCloseTo(atMostUsd);
    expect(cost({ httpStatus: null })).toBeCloseTo(atMostUsd);
    expect(cost({ httpStatus: 429 })).toBe(0);
    expect(cost({ httpStatus: null }, null)).toBe(0);
  });

  test('every attempt is paid, cached tokens at their own price, and without a price nothing is known', () => {
    const cached = { inputTokens: 10, outputTokens: 10, cacheReadTokens: 1_000, cacheWriteTokens: 0 };
    const written = { inputTokens: 10, outputTokens: 10, cacheReadTokens: 0, cacheWriteTokens: 1_000 };
    const attempts = [cached, written].map((usage) => exampleAttempt(exampleTimeline([1]), { usage }));
    expect(runCost({ attempts }, arm, prompt)).toBeCloseTo(0.01 + 0.1 + 0.1 + 0.01 + 0.1 + 1.25);
    expect(runCost({ attempts }, plain, prompt)).toBeNull();
  });

  test('the tier that served a request is paid, else the one that was asked for', () => {
    const usage = { inputTokens: 1_000, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };
    const asked = { ...arm, settings: { ...arm.settings, serviceTier: 'priority' as const } };
    const cost = (servedTier: string | null) =>
      runCost({ attempts: [exampleAttempt(exampleTimeline([1]), { usage, servedTier })] }, asked, prompt);
    expect([cost('priority'), cost(null), cost('default')]).toEqual([1.75, 1.75, 1]);
  });
});
