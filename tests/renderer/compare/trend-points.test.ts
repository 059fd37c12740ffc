import { expect, test } from 'vitest';
import {
  spanOf,
  trendData,
  type TrendPoint,
  pointWords,
  trendWords,
} from '../../../src/renderer/screens/compare/trend/trend-points.js';

function point(id: string, day: number, medianMs: number | null, changes: Partial<TrendPoint> = {}): TrendPoint {
  return {
    ...{ sessionId: id, sessionName: id, armId: 'arm-1', simulated: false, n: 20, medianMs, coverage: 0.95 },
    ...{ low: medianMs && medianMs - 10, high: medianMs && medianMs + 20, minMs: 100, maxMs: 900, differs: [] },
    startedAt: new Date(2026, 10, day, 12).toISOString(),
    ...changes,
  };
}

test('days apart stand by date, minutes apart one after the other, unless the user says otherwise', () => {
  const days = { points: [point('a', 1, 300), point('b', 5, 310), point('c', 9, 320)] };
  expect(trendData(days, 'c', null)).toMatchObject({ byDate: true, drawn: [{ asked: false }, {}, { asked: true }] });
  const soon = new Date(2026, 10, 1, 12, 1).toISOString();
  const close = {
    points: [point('a', 1, 300), point('b', 1, 310, { startedAt: soon }), point('c', 9, 320)],
  };
  expect(trendData(close, 'c', null).drawn.map(({ x }) => x)).toEqual([0, 1, 2]);
  expect(trendData(close, 'c', true).byDate).toBe(true);
});

test('a session without a median is not drawn, and one without an interval shows the span of its runs', () => {
  const few = point('few', 2, 300, { n: 3, low: null, high: null, coverage: null });
  const { drawn } = trendData(
    { points: [point('none', 1, null, { n: 0, minMs: null, maxMs: null }), few] },
    'few',
    null,
  );
  expect(drawn.map((each) => each.point.sessionId)).toEqual(['few']);
  expect(spanOf(few)).toEqual({ from: 100, to: 900, isInterval: false });
  expect(spanOf(point('many', 1, 300))).toEqual({ from: 290, to: 320, isInterval: true });
});

test('the picture is told in words: first, last, extremes, and how many stand under other conditions', () => {
  const points = [
    point('a', 1, 300),
    point('b', 5, 280, { differs: ['region: eu-west-1, not us-west-2'] }),
    point('c', 9, 320),
  ];
  expect(trendWords('Nova', trendData({ points }, 'c', null))).toBe(
    'Median time to first token of Nova in 3 sessions: 300 ms [290 ms – 320 ms], n=20 on 1 Nov 2026, 12:00, ' +
      '320 ms [310 ms – 340 ms], n=20 on 9 Nov 2026, 12:00; lowest 280 ms, highest 320 ms. 1 session under other conditions.',
  );
  expect(trendWords('Nova', trendData({ points: [] }, 'c', null))).toBe('No session has a first token of Nova.');
});

test('one or two runs have no median: they are drawn and told as they are', () => {
  const one = point('one', 1, 300, { n: 1, low: null, high: null, minMs: 300, maxMs: 300 });
  const two = point('two', 5, 310, { n: 2, low: null, high: null, minMs: 300, maxMs: 320 });
  const data = trendData({ points: [one, two, point('many', 9, 400)] }, 'many', null);
  expect(data.drawn.map(({ hasMedian, valuesMs }) => [hasMedian, valuesMs])).toEqual([
    [false, [300]],
    [false, [300, 320]],
    [true, [400]],
  ]);
  expect([one, two].map((each) => pointWords(each)[1])).toEqual(['300 ms, n=1', '300 ms and 320 ms, n=2']);
  expect(trendWords('Nova', data)).toBe(
    'Nova has one session with a median: 400 ms [390 ms – 420 ms], n=20. 2 sessions have one or two runs, and no median.',
  );
});

test('a point under many other conditions names the first of them, and how many more there are', () => {
  const differs = Array.from({ length: 9 }, (_, index) => `condition ${index}: b, not a`);
  expect(pointWords(point('a', 1, 300, { differs })).slice(-2)).toEqual([
    'condition 4: b, not a',
    'and 4 more that differ',
  ]);
});
