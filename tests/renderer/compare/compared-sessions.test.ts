import { expect, test } from 'vitest';
import { groupArms, placedLabel } from '../../../src/renderer/screens/compare/compared-sessions.js';
import { comparedStrip, comparedStripWords } from '../../../src/renderer/screens/compare/compared-strip.js';
import { placed } from './example-sessions.js';

const six = [300, 310, 320, 330, 340, 350];
const slower = six.map((ms) => ms * 2);

test('the same arm of all sessions stands together, and one that a later session brings stands at the end', () => {
  const sessions = placed({
    one: { times: { nova: six, haiku: slower } },
    two: { times: { haiku: six, nova: slower } },
    three: { times: { other: six, haiku: six } },
  });
  const groups = groupArms(sessions).map(({ members }) => members.map(placedLabel));
  expect(groups).toEqual([['A · nova', 'B · nova'], ['A · haiku', 'B · haiku', 'C · haiku'], ['C · other']]);
});

test('the rows of the picture keep the order of the groups, and a session keeps its hue through them', () => {
  const sessions = placed({
    one: { times: { nova: slower, haiku: six } },
    two: { times: { nova: six, haiku: slower } },
  });
  const arms = groupArms(sessions).flatMap(({ members }) => members);
  const { rows, axis } = comparedStrip(arms);
  expect(rows.map(({ label, armIndex }) => [label, armIndex])).toEqual([
    ['A · nova', 0],
    ['B · nova', 1],
    ['A · haiku', 0],
    ['B · haiku', 1],
  ]);
  expect(axis?.minMs).toBeLessThan(300);
  expect(axis?.maxMs).toBeGreaterThan(700);
});

test('the finding names the arm with the lowest median, wherever its row stands', () => {
  const sessions = placed({ one: { times: { nova: slower } }, two: { times: { nova: six } } });
  const data = comparedStrip(groupArms(sessions).flatMap(({ members }) => members));
  expect(comparedStripWords(data)).toMatch(/^B · nova had the lowest median time to first token: 325 ms/);
});
