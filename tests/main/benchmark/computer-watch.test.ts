import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createGcWatcher } from '../../../src/main/benchmark/gc-watch.js';
import { readStolenMs } from '../../../src/main/benchmark/stolen-time.js';
import { sendText } from '../../fakes/engine-fixtures.js';
import { startBench } from '../../fakes/measuring.js';
import { temporaryFolder } from '../storage/temporary-folder.js';

function collectGarbage() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

/** Node hands a collection over in a later round of the event loop. */
async function reported() {
  for (let round = 0; round < 3; round += 1) await setImmediate();
}

test('a collection counts for the runs that it fell into, and for no other', async () => {
  const watcher = createGcWatcher();
  const around = watcher.watch();
  const before = watcher.watch();
  await reported();
  const quietMs = before();
  collectGarbage();
  await reported();
  const after = watcher.watch();
  expect(around()).toBeGreaterThan(quietMs);
  expect(after()).toBe(0);
});

test('after a time without any run collections are seen again, and those of that time count for none', async () => {
  const watcher = createGcWatcher();
  watcher.watch()();
  collectGarbage();
  await reported();
  const [quiet, busy] = [watcher.watch(), watcher.watch()];
  expect(quiet()).toBe(0);
  collectGarbage();
  await reported();
  expect(busy()).toBeGreaterThan(0);
});

test('stolen time is the eighth figure of the first line, in hundredths of a second', async () => {
  const file = join(temporaryFolder(), 'stat');
  writeFileSync(file, 'cpu  10 20 30 40 50 60 70 81 9 9\ncpu0 1 2 3 4 5 6 7 8 0 0\nintr 5\n');
  expect(await readStolenMs(file)).toBe(810);
});

test.each([
  ['a kernel that does not count it', 'cpu  10 20 30 40\n'],
  ['another text', 'processor 0\n'],
])('stolen time is unknown, not 0, with %s', async (_name, text) => {
  const file = join(temporaryFolder(), 'stat');
  writeFileSync(file, text);
  expect(await readStolenMs(file)).toBeNull();
});

test('without such a file stolen time is unknown', async () => {
  expect(await readStolenMs(join(temporaryFolder(), 'stat'))).toBeNull();
});

test('a run keeps what was stolen while it went on, and what the collector took', async () => {
  let stolenMs = 500;
  const bench = await startBench(
    (reply) => {
      stolenMs += 70;
      sendText(reply, ['x']);
    },
    { readStolenMs: () => Promise.resolve(stolenMs), gc: { watch: () => () => 12.5 } },
  );
  expect(await bench.measure()).toMatchObject({ stolenMs: 70, gcMs: 12.5 });
});

test.each([
  ['unknown at its end', [500, null]],
  ['less at its end: the machine was moved to another host', [500, 20]],
])('where stolen time is %s, it is unknown for the run', async (_name, readings) => {
  const left = [...readings];
  const bench = await startBench(
    (reply) => {
      sendText(reply, ['x']);
    },
    { readStolenMs: () => Promise.resolve(left.shift() ?? null) },
  );
  expect((await bench.measure()).stolenMs).toBeNull();
});
