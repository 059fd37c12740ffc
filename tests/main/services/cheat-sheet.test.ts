/** What stored sessions say about the cheat sheet's strategies, and how few of them are read for it. */
import { expect, test } from 'vitest';
import { createCheatSheet } from '../../../src/main/services/cheat-sheet.js';
import type { Arm, Session } from '../../../src/shared/domain/session.js';
import { armWith, measuredSession } from '../../fakes/measured-session.js';
import { openedStore } from '../storage/opened-store.js';
import { temporaryFolder } from '../storage/temporary-folder.js';

const reuse = [armWith('a', { transport: 'http1-cold' }), armWith('b', { transport: 'http1' })];
const cold = [450, 455, 440, 460, 445, 452];
const warm = [340, 338, 345, 342, 333, 347];

/** A store that tells which sessions were read. */
function openedSheet() {
  const store = openedStore(temporaryFolder());
  const read: string[] = [];
  const sheet = createCheatSheet({
    listEnded: () => store.listEnded(),
    readArms: (ids) => store.readArms(ids),
    openSession(id) {
      read.push(id);
      return store.openSession(id);
    },
  });
  const save = (id: string, arms: readonly Arm[], ttftMs: readonly number[][], changes: Partial<Session> = {}) => {
    const { session, runs } = measuredSession(arms, ttftMs, { id, ...changes });
    store.insertSession({ ...session, state: 'running', endedAt: null }, runs.length);
    for (const run of runs) store.saveRun(id, run);
    if (session.endedAt !== null) store.endSession(id, session.state, session.endedAt);
  };
  return { store, sheet, read, save };
}

const day = (number: number) => ({ startedAt: `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z` });

test('the latest three sessions answer, those of real models before simulated ones of any age', async () => {
  const { sheet, save } = openedSheet();
  for (const number of [1, 2, 3, 4]) save(`real-${number}`, reuse, [cold, warm], day(number));
  save('simulated', reuse, [cold, warm], { ...day(20), simulated: true });
  const [found, ...others] = await sheet.measured();
  expect(others).toEqual([]);
  expect(found?.strategy).toBe('connection-reuse');
  expect(found?.effects.map(({ sessionId }) => sessionId)).toEqual(['real-4', 'real-3', 'real-2']);
  expect(found?.effects[0]).toMatchObject({ applied: { label: 'Nova Micro, b' }, verdict: 'faster', n: { pairs: 6 } });
  expect(found?.effects[0]?.ratio.value).toBeCloseTo(0.757, 2);
});

test('simulated sessions answer, marked, where no real one has a ratio; what the real one lacked is told first', async () => {
  const { sheet, save } = openedSheet();
  save('simulated', reuse, [cold, warm], { ...day(1), simulated: true });
  save('real', reuse, [[], []], day(2));
  const [found] = await sheet.measured();
  expect(found?.effects).toMatchObject([
    { sessionId: 'real', simulated: false, verdict: 'not-tested' },
    { sessionId: 'simulated', simulated: true, verdict: 'faster' },
  ]);
});

test('only sessions whose arms can answer are read, each once, and a running one is not', async () => {
  const { sheet, read, save } = openedSheet();
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) save(`other-${number}`, [armWith('a', {})], [[400]], day(number));
  save('reuse', reuse, [cold, warm], day(9));
  save('running', reuse, [cold, warm], { ...day(10), state: 'running', endedAt: null });
  await sheet.measured();
  await sheet.measured();
  expect(read).toEqual(['reuse']);
});

test('a deleted session no longer answers, and a new one does at once', async () => {
  const { store, sheet, save } = openedSheet();
  save('first', reuse, [cold, warm], day(1));
  await sheet.measured();
  store.deleteSessions(['first']);
  expect(await sheet.measured()).toEqual([]);
  save('second', reuse, [cold, warm], day(2));
  expect((await sheet.measured())[0]?.effects.map(({ sessionId }) => sessionId)).toEqual(['second']);
});

test('a session that cannot be read is passed over, and asked again the next time', async () => {
  const { store, save } = openedSheet();
  save('good', reuse, [cold, warm], day(1));
  save('bad', reuse, [cold, warm], day(2));
  let damaged = true;
  const limping = createCheatSheet({
    listEnded: () => store.listEnded(),
    readArms: (ids) => store.readArms(ids),
    openSession: (id) => (damaged && id === 'bad' ? null : store.openSession(id)),
  });
  const ids = async () => (await limping.measured())[0]?.effects.map(({ sessionId }) => sessionId);
  expect(await ids()).toEqual(['good']);
  damaged = false;
  expect(await ids()).toEqual(['bad', 'good']);
});
