import { expect, test } from 'vitest';
import { estimateText } from '../../../../src/renderer/screens/plan/estimate-text.js';

const estimate = {
  requests: 18,
  systemTokens: 672,
  userTokens: 67,
  inputTokens: 12_600,
  outputTokens: 4_608,
  usd: 0.0213,
  plannedSeconds: 0,
  seconds: 37,
  assumes: '',
};

test('the estimate does not claim more digits than it has', () => {
  expect(estimateText(estimate, false)).toBe(
    '18 requests · about 40 s · up to about 17,000 tokens · at most about $0.021',
  );
});

test('a missing price is said, not shown as free; the simulator is free', () => {
  expect(estimateText({ ...estimate, usd: null }, false)).toMatch(/cost unknown: a price is missing$/);
  expect(estimateText({ ...estimate, usd: 0.5 }, true)).toMatch(/free: simulated$/);
  expect(estimateText(estimate, true, 0.2)).toMatch(/free: simulated, time × 0\.2$/);
  expect(estimateText(estimate, false, 0.2)).not.toContain('time ×');
});

test('pauses that the plan asks for are said before it starts', () => {
  expect(estimateText({ ...estimate, plannedSeconds: 1_170, seconds: 1_207 }, true)).toContain(
    "about 21 min, 19:30 of it by the plan's own pauses",
  );
});
