import { expect, test } from 'vitest';
import { drawnRun } from '../../../../src/renderer/charts/tokens/drawn-run.js';
import { chosenRuns, drawableArms, type TimelineRow } from '../../../../src/renderer/charts/tokens/timeline-rows.js';
import { cumulativeFinding, gapMs, gapsFinding } from '../../../../src/renderer/charts/tokens/timeline-words.js';
import type { RunDetail } from '../../../../src/shared/domain/session-overview.js';
import { makeArm, makeDocument, makeRun, runsOf } from '../../results/make-document.js';

const steady: RunDetail['deltas'] = [
  [300, 'text', 20],
  [304, 'text', 20],
  [312, 'text', 20],
];

function row(label: string, change: Parameters<typeof makeRun>[0]): TimelineRow {
  const run = makeRun({ totalMs: 320, ttftMs: 300, ...change });
  return { armId: label, label, armIndex: 0, run: { ...run, totalMs: 320 }, drawn: drawnRun(run) };
}

test('the finding tells tokens only where the usage does', () => {
  const rows = [
    row('Told', { deltas: steady, outputTokens: 12 }),
    row('Untold', { deltas: steady, outputTokens: null }),
    row('Silent', { deltas: [], outputTokens: 0 }),
  ];
  expect(cumulativeFinding(rows)).toBe(
    'Told, run 1: first token after 300 ms, then 60 characters (12 tokens) until 320 ms. ' +
      'Untold, run 1: first token after 300 ms, then 60 characters until 320 ms. ' +
      'Silent, run 1: no text came.',
  );
});

test('the longest gap of all leads; replies in one piece have none', () => {
  const rows = [
    row('Steady', { deltas: steady, deltaGapMedianMs: 6, deltaGapMaxMs: 8 }),
    row('Halting', { deltas: steady, deltaGapMedianMs: 6, deltaGapMaxMs: 250 }),
    row('Whole', { deltas: steady.slice(0, 1) }),
  ];
  expect(gapsFinding(rows)).toMatch(
    /^The longest gap between two deltas was 250 ms, in Halting, run 1\. Halting, run 1/,
  );
  expect(gapsFinding(rows.slice(2))).toBe('No reply came in more than one piece.');
  expect([gapMs(0.02), gapMs(4.26), gapMs(312.4), gapMs(null)]).toEqual(['< 0.1 ms', '4.3 ms', '312 ms', '–']);
});

test('arms are offered by their median, drawn in the order of the plan, and left out without such a run', () => {
  const document = makeDocument([
    makeArm('Slow', runsOf([900, 900])),
    makeArm('None', []),
    makeArm('Fast', runsOf([100])),
  ]);
  const arms = drawableArms(document);
  expect(arms.map(({ arm }) => arm.label)).toEqual(['Fast', 'Slow']);
  expect(chosenRuns(arms, 'median').map(({ label, armIndex }) => [label, armIndex])).toEqual([
    ['Slow', 0],
    ['Fast', 2],
  ]);
  expect(chosenRuns(arms, 'run-2').map(({ label }) => label)).toEqual(['Slow']);
  expect(chosenRuns(arms.slice(0, 1), 'median').map(({ label }) => label)).toEqual(['Fast']);
});
