import { expect, test } from 'vitest';
import { sketchAxis, sketchOf } from '../../../src/renderer/screens/history/sketch.js';

const slow = { id: 'slow', arms: [{ label: 'DeepSeek', ttftMs: [17_653, 1_223, 4_983], overLimit: 0 }] };
const fast = { id: 'fast', arms: [{ label: 'Nova Micro', ttftMs: [549, 334, 339], overLimit: 0 }] };

test('the rows of a page stand on one axis: what is slower stands further to the right', () => {
  const axis = sketchAxis([slow, fast]);
  if (axis === null) throw new Error('no axis');
  const [slowLine, fastLine] = [sketchOf(slow, axis), sketchOf(fast, axis)].map((sketch) => sketch?.lines[0]);
  expect(fastLine?.median).toBeLessThan(slowLine?.median ?? 0);
  for (const line of [slowLine, fastLine])
    for (const place of line?.dots ?? []) expect(place > 0 && place < 1).toBe(true);
});

test('the picture is told in words, with its n', () => {
  const axis = sketchAxis([fast]);
  expect(axis && sketchOf(fast, axis)?.words).toBe(
    'Time to first token. Nova Micro: median 339 ms, 334 ms to 549 ms, n=3.',
  );
  const few = {
    id: 'few',
    arms: [
      { label: 'A', ttftMs: [400], overLimit: 0 },
      { label: 'B', ttftMs: [], overLimit: 0 },
      { label: 'C', ttftMs: [1, 2], overLimit: 0 },
    ],
  };
  expect(axis && sketchOf(few, axis)?.words).toBe(
    'Time to first token. A: 400 ms, n=1; B: no first token; C: 1 ms to 2 ms, n=2.',
  );
});

test('two runs have no median, and many arms are counted rather than drawn', () => {
  const many = {
    id: 'many',
    arms: Array.from({ length: 50 }, (_, index) => ({ label: `Arm ${index}`, ttftMs: [300, 400], overLimit: 0 })),
  };
  const axis = sketchAxis([many]);
  const sketch = axis && sketchOf(many, axis);
  expect(sketch?.lines.every(({ median }) => median === null)).toBe(true);
  expect(sketch?.more).toBe(44);
  expect(sketch?.words).toMatch(/and 44 more arms\.$/);
});

test('a session without a first token has no picture', () => {
  const none = { id: 'none', arms: [{ label: 'A', ttftMs: [], overLimit: 0 }] };
  const axis = sketchAxis([fast]);
  expect(sketchAxis([none])).toBeNull();
  expect(axis && sketchOf(none, axis)).toBeNull();
});

test('runs over the time limit are counted, and a median that lies among them is not told', () => {
  const cut = { id: 'cut', arms: [{ label: 'A', ttftMs: [300, 400], overLimit: 3 }] };
  const axis = sketchAxis([cut]);
  const sketch = axis === null ? null : sketchOf(cut, axis);
  expect(sketch?.words).toBe('Time to first token. A: 300 ms to 400 ms, 3 over the time limit, n=5.');
});

test('of a thinned arm no number of runs is told that it does not have', () => {
  const many = { id: 'many', arms: [{ label: 'A', ttftMs: Array.from({ length: 60 }, () => 300), overLimit: 0 }] };
  const axis = sketchAxis([many]);
  const sketch = axis === null ? null : sketchOf(many, axis);
  expect(sketch?.words).toContain('a sample of 60 runs');
});
