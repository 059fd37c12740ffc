import { expect, onTestFinished, test } from 'vitest';
import { createAnnouncedReports } from '../../../src/main/services/announced-reports.js';
import { readReport } from '../../../src/main/services/read-report.js';
import { openStore } from '../../../src/main/storage/open-store.js';
import { articleSession } from '../../fakes/example-session.js';
import { temporaryFolder } from '../storage/temporary-folder.js';

function storedArticle() {
  const store = openStore(temporaryFolder());
  onTestFinished(() => {
    store.close();
  });
  const { session, runs } = articleSession();
  store.insertSession(session, runs.length);
  for (const run of runs) store.saveRun(session.id, run);
  return { store, id: session.id };
}

test('both files of an export come from what was read for their names; the next export reads anew', async () => {
  const { store, id } = storedArticle();
  const reports = createAnnouncedReports(store);
  const first = await readReport(store, id);
  reports.announce(id, first, 2);
  expect(await reports.fetch(id)).toBe(first);
  expect(await reports.fetch(id)).toBe(first);
  const later = await reports.fetch(id);
  expect(later).not.toBe(first);
  expect(later.outline).toEqual(first.outline);
});

test('an export that was announced again is what is fetched, and one whose files nobody fetches is not kept for ever', async () => {
  const { store, id } = storedArticle();
  const reports = createAnnouncedReports(store);
  const [first, second] = [await readReport(store, id), await readReport(store, id)];
  reports.announce(id, first, 2);
  reports.announce(id, second, 1);
  for (const other of ['a', 'b', 'c']) reports.announce(other, first, 1);
  expect(await reports.fetch(id)).toBe(second);
  reports.announce(id, first, 1);
  for (const other of ['d', 'e', 'f', 'g']) reports.announce(other, first, 1);
  expect(await reports.fetch(id)).not.toBe(first);
});
