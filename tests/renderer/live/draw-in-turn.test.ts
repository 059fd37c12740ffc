import { expect, it } from 'vitest';
import { createTurns } from '../../../src/renderer/screens/live/draw-in-turn.js';

/** Frames are drawn by hand. */
function setUp() {
  const frames: (() => void)[] = [];
  const turns = createTurns((work) => frames.push(work));
  const drawn: string[] = [];
  const drawings = new Map<string, () => void>();
  const drawingOf = (name: string): (() => void) => {
    const drawing = drawings.get(name) ?? (() => void drawn.push(name));
    drawings.set(name, drawing);
    return drawing;
  };
  return {
    drawn,
    ask: (name: string) => {
      turns.ask(drawingOf(name));
    },
    drop: (name: string) => {
      turns.drop(drawingOf(name));
    },
    frame: () => {
      for (const work of frames.splice(0)) work();
    },
    scheduled: () => frames.length,
  };
}

it('spreads news for many lanes over frames, each lane once and the longest waiting first', () => {
  const { ask, frame, drawn } = setUp();
  for (const name of 'abcdefghij') ask(name);
  ask('a');
  frame();
  const first = drawn.length;
  expect(first).toBeLessThan(10);
  // One that has been drawn and changes again waits behind those that were not.
  ask('a');
  for (let count = 0; count < 5; count += 1) frame();
  expect(drawn.join('')).toBe('abcdefghija');
});

it('rests while nothing changes, and does not draw what is gone', () => {
  const { ask, drop, frame, drawn, scheduled } = setUp();
  ask('a');
  drop('a');
  frame();
  expect([drawn, scheduled()]).toEqual([[], 0]);
});
