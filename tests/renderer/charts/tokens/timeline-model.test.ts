import { expect, test } from 'vitest';
import { decimateMinMax } from '../../../../src/renderer/charts/tokens/decimate.js';
import { choiceOptions, chosenRun } from '../../../../src/renderer/charts/tokens/run-choice.js';
import { replyTimeline } from '../../../../src/renderer/charts/tokens/timeline-model.js';
import { makeArm, makeRun } from '../../results/make-document.js';

test('characters add up over deltas with content; reasoning is told apart from the answer', () => {
  const timeline = replyTimeline(
    makeRun({
      totalMs: 700,
      deltas: [
        [300, 'reasoning', 10],
        [400, 'signature', 64],
        [400, 'text', 0],
        [500, 'text', 20],
        [500.2, 'text', 5],
      ],
    }),
  );
  expect(timeline).toEqual({
    steps: [
      { offsetMs: 300, characters: 10, reasoning: true },
      { offsetMs: 500, characters: 30, reasoning: false },
      { offsetMs: 500.2, characters: 35, reasoning: false },
    ],
    gaps: [
      { offsetMs: 500, gapMs: 200 },
      { offsetMs: 500.2, gapMs: expect.closeTo(0.2, 6) as number },
    ],
    characters: 35,
    endMs: 700,
  });
});

test('a run without content has no timeline, and a reply in one delta has one step and no gap', () => {
  expect(replyTimeline(makeRun({ deltas: [[300, 'text', 0]] }))).toBeNull();
  const whole = replyTimeline(makeRun({ deltas: [[300, 'text', 200_000]] }));
  expect(whole).toMatchObject({ steps: [{ characters: 200_000 }], gaps: [] });
});

test('the longest of 100,000 gaps survives, wherever it lies, and what is left fits the picture', () => {
  const gaps = Array.from({ length: 100_000 }, (_gap, index) => ({
    offsetMs: index,
    gapMs: index === 77_777 ? 900 : 1 + (index % 7),
  }));
  const kept = decimateMinMax(gaps, ({ gapMs }) => gapMs, { fromMs: 0, toMs: 100_000, columns: 500 });
  expect(kept.length).toBeLessThanOrEqual(4 * 501);
  expect(kept).toContainEqual({ offsetMs: 77_777, gapMs: 900 });
  expect(kept.at(0)?.offsetMs).toBe(0);
  expect(kept.at(-1)?.offsetMs).toBe(99_999);
  expect(kept.every((gap, index) => index === 0 || gap.offsetMs > (kept[index - 1]?.offsetMs ?? 0))).toBe(true);
});

test('few points stay as they are, and points at one moment do not divide by zero', () => {
  const few = [{ offsetMs: 1 }, { offsetMs: 2 }];
  expect(decimateMinMax(few, () => 1, { fromMs: 0, toMs: 10, columns: 500 })).toBe(few);
  const same = Array.from({ length: 50 }, () => ({ offsetMs: 5 }));
  expect(decimateMinMax(same, () => 1, { fromMs: 5, toMs: 5, columns: 2 })).toHaveLength(50);
});

test('the median, fastest and slowest runs are told by their total; a run that failed cannot be chosen', () => {
  const arm = makeArm('Arm', [
    makeRun({ ordinal: 1, sequence: 1, totalMs: 800 }),
    makeRun({ ordinal: 2, sequence: 2, totalMs: 300 }),
    makeRun({ ordinal: 3, sequence: 3, totalMs: 500 }),
    makeRun({ ordinal: 4, sequence: 4, outcome: 'failed', totalMs: null }),
  ]);
  const ordinals = (['median', 'fastest', 'slowest', 'run-2', 'run-4'] as const).map(
    (choice) => chosenRun(arm, choice)?.ordinal ?? null,
  );
  expect(ordinals).toEqual([3, 2, 1, 2, null]);
  expect(choiceOptions([arm]).map(({ value }) => value)).toEqual([
    ...['median', 'fastest', 'slowest'],
    ...['run-1', 'run-2', 'run-3'],
  ]);
});
