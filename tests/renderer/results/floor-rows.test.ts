import { expect, test } from 'vitest';
import { floorRows, unknownParts } from '../../../src/renderer/screens/results/floor/floor-rows.js';
import type { ArmFloor } from '../../../src/shared/domain/floor.js';
import { makeArm, makeDocument, runsOf } from './make-document.js';

function floor(arm: string, ttftMs: number | null, how: string): ArmFloor {
  return {
    ...{ arm, n: 6, ttftMs },
    parts: [
      { part: 'client', ms: 2, how: 'median', preset: null },
      { part: 'prefill', ms: null, how, preset: 'prompt-length' },
    ],
    remainder: { ms: null, how: '' },
    reported: { serverLatencyMs: null, totalMs: null, n: 0 },
  };
}

const arms = ['a', 'b', 'c'].map((label) => makeArm(label, runsOf([400])));

test('arms with the lowest median come first, those without one last', () => {
  const document = { ...makeDocument(arms), floor: [floor('a', null, ''), floor('b', 500, ''), floor('c', 400, '')] };
  expect(floorRows(document).map(({ label }) => label)).toEqual(['c', 'b', 'a']);
});

test('a reason that several arms share is told once, with their names', () => {
  const floors = [floor('a', 1, 'one length'), floor('b', 2, 'from the cache'), floor('c', 3, 'one length')];
  const rows = floorRows({ ...makeDocument(arms), floor: floors });
  expect(unknownParts(rows)).toEqual([
    { part: 'prefill', how: 'one length', preset: 'prompt-length', labels: ['a', 'c'] },
    { part: 'prefill', how: 'from the cache', preset: 'prompt-length', labels: ['b'] },
  ]);
});
