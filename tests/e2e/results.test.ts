/** The results of stored sessions in a real browser: from the findings to a run, and what the user says of a session. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../fakes/example-run.js';
import { articleSession, exampleArm } from '../fakes/example-session.js';
import { armWith, measuredSession } from '../fakes/measured-session.js';
import { accessibilityViolations, openServedWindow, type ServedWindow } from './served-window.js';
import { type StoredSession, storeSessions } from './stored-sessions.js';

const article = articleSession();

/** Two arms of 20 runs; the second has two slow ones. */
const twenty = measuredSession(
  [armWith('kept', {}), armWith('new', { transport: 'http1-cold' })],
  [Array.from({ length: 20 }, (_, index) => 300 + index), Array.from({ length: 20 }, (_, index) => 400 + index)],
  { id: 'twenty', name: 'Twenty runs' },
);
const slowRuns = twenty.runs.map((run) =>
  run.armId === 'new' && (run.ordinal === 7 || run.ordinal === 15)
    ? { ...exampleRun(4_000), armId: 'new', sequence: run.sequence, ordinal: run.ordinal, block: run.block }
    : run,
);

const hostile = `<img src=x onerror=alert(1)> \u202e${'long '.repeat(3)}${'x'.repeat(460)}`;
const hostileSession: StoredSession = {
  ...measuredSession([exampleArm({ id: 'a', label: hostile }), exampleArm({ id: 'b', label: `${hostile} b` })], [], {
    ...{ id: 'hostile', name: hostile.slice(0, 200), notes: hostile, tags: ['x'.repeat(40)] },
  }),
  runs: [
    exampleRun(300, {
      armId: 'a',
      attempts: [exampleAttempt(exampleTimeline([300, 310]))],
      reply: { text: `<b>${hostile}</b>`, reasoning: hostile },
    }),
    exampleRun(500, { armId: 'b', sequence: 1 }),
  ],
};

let served: ServedWindow;

beforeAll(async () => {
  const none = measuredSession([armWith('kept', {})], [], { id: 'none', name: 'No runs', state: 'interrupted' });
  served = await openServedWindow('light', (dataDirectory) => {
    storeSessions(dataDirectory, [
      { session: { ...article.session, id: 'article' }, runs: article.runs },
      { session: twenty.session, runs: slowRuns },
      hostileSession,
      { ...none, runs: [failedRun({}, { armId: 'kept' })] },
    ]);
  });
  await served.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // Nothing to wait for while panels slide in.
  await served.page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await served.close();
});

test('a finding leads to its figures, to the run behind it and back, and to the list of such runs', async () => {
  const { page } = served;
  await open('#/results/twenty');
  const line = page.getByRole('listitem').filter({ hasText: 'Slow runs, above 3 times' });
  await line.getByRole('button', { name: /Evidence/ }).click();
  const panel = page.getByRole('region', { name: /Finding \d/ });
  await panel.getByRole('table', { name: 'Figures of the finding' }).waitFor();
  await panel.getByText('Rate of slow runs').waitFor();
  expect(await panel.getByText(/slowRuns|rateLow|arm-/).count()).toBe(0);
  await page.getByRole('table', { name: 'Latency summary' }).getByText('in the finding').first().waitFor();
  await page.getByText(/Finding \d speaks of .*new/).waitFor();

  await panel.getByRole('button', { name: /run 7: 4,000 ms, slow/ }).click();
  await page.getByRole('heading', { name: /new, run 7: completed/ }).waitFor();
  await page.getByRole('button', { name: 'Next run' }).click();
  await page.getByRole('heading', { name: /new, run 15: completed/ }).waitFor();
  await page.getByRole('button', { name: 'Finding', exact: true }).click();
  await panel.getByText('Rate of slow runs').waitFor();

  await page.getByRole('button', { name: 'Show the list of runs: slow' }).click();
  await expect.poll(() => page.getByRole('table', { name: 'Runs' }).getByRole('row').count()).toBe(3);
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('a model leads to its trend over the sessions that have it, and Escape back to where it was opened', async () => {
  const { page } = served;
  await open('#/results/article');
  const trend = page.getByRole('button', { name: 'Trend of DeepSeek V3.2' });
  await trend.click();
  const panel = page.getByRole('region', { name: 'Trend: DeepSeek V3.2' });
  await panel.getByRole('heading', { name: 'Median time to first token, session by session' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => trend.evaluate((it) => it === document.activeElement)).toBe(true);
});
test('by keyboard alone: to the evidence, to a run, through the runs, and back to where it began', async () => {
  const { page } = served;
  await open('#/results/article');
  const evidence = page.getByRole('button', { name: 'Evidence of finding 2' });
  await evidence.waitFor();
  for (
    let presses = 0;
    presses < 60 && !(await evidence.evaluate((it) => it === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: /Finding 2/ });
  const run = panel.getByRole('button', { name: /DeepSeek V3.2, run 1/ });
  await run.waitFor();
  await run.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /DeepSeek V3.2, run 1: completed/ }).waitFor();
  await page.getByRole('table', { name: 'Events of the run' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /DeepSeek V3.2, run 1/ }).waitFor({ state: 'detached' });
  await expect.poll(() => evidence.evaluate((it) => it === document.activeElement)).toBe(true);

  await page.getByRole('button', { name: 'DeepSeek V3.2, run 1: 17.7 s, slow' }).last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /DeepSeek V3.2, run 1/ }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: /DeepSeek V3.2, run 2/ }).waitFor();
  await page.keyboard.press('k');
  await page.getByRole('heading', { name: /DeepSeek V3.2, run 1/ }).waitFor();
  await page.keyboard.press('Escape');
});

test('name, tags and notes are changed and survive a reload; what was typed wrong is said in the dialog', async () => {
  const { page } = served;
  await open('#/results/twenty');
  const edit = page.getByRole('button', { name: 'Edit name, tags and notes' });
  await edit.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('');
  await dialog.getByText('A session has a name.').waitFor();
  await dialog.getByLabel('Name').fill('From the office');
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('vpn');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('evening');
  await dialog.getByLabel('Notes').fill('Second floor, <b>cable</b>.');
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'From the office' }).waitFor();
  await expect.poll(() => edit.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.reload();
  await page.getByRole('heading', { name: 'From the office' }).waitFor();
  expect(await page.getByRole('list', { name: 'Tags' }).getByRole('listitem').allInnerTexts()).toEqual([
    'vpn',
    'evening',
  ]);
  await page.getByText('Second floor, <b>cable</b>.').waitFor();
});

test('a note that is being written outlives a failed reading of its session, and a failed saving', async () => {
  const { page } = served;
  const host = await refusingHost(page);
  await page.goto(`${served.origin}/#/results/article`);
  await page.reload();
  await page.getByRole('button', { name: 'Edit name, tags and notes' }).click();
  const notes = page.getByRole('dialog').getByLabel('Notes');
  await notes.fill('Half a thought');
  host.refused = ['sessions.get', 'sessions.update'];
  host.emit('sessions.changed', { ids: ['article'] });
  const warning = page.getByText(/These results may be out of date/);
  await warning.waitFor();
  expect(await notes.inputValue()).toBe('Half a thought');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('dialog')
    .getByText(/It could not be saved/)
    .waitFor();
  expect(await notes.inputValue()).toBe('Half a thought');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('table', { name: 'Latency summary' }).waitFor();
  host.refused = [];
  await page.getByRole('button', { name: 'Try again' }).click();
  await warning.waitFor({ state: 'detached' });
  await page.getByRole('table', { name: 'Latency summary' }).waitFor();
});

test('columns that are chosen stay chosen', async () => {
  const { page } = served;
  await open('#/results/twenty');
  const table = page.getByRole('table', { name: 'Latency summary' });
  await table.waitFor();
  expect(await table.getByRole('columnheader', { name: 'CV', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Columns of the latency summary' }).click();
  await page.getByRole('dialog').getByText('CV', { exact: true }).click();
  await page.getByRole('dialog').getByText('CRIS', { exact: true }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.reload();
  await table.getByRole('columnheader', { name: 'CV', exact: true }).waitFor();
  expect(await table.getByRole('columnheader', { name: 'CRIS' }).count()).toBe(0);
});

test('the open tab stands in the address: a reload leads to it, and so does another address of the session', async () => {
  const { page } = served;
  await open('#/results/article');
  await page.getByRole('tab', { name: 'Floor' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'The floor' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/results/article/floor');
  await page.goto(`${served.origin}/#/results/article/phases`);
  await page.getByRole('heading', { name: 'Where the time goes' }).waitFor();
});

test('text of models and users is text, whatever its length and direction, and pushes nothing out of the window', async () => {
  const { page } = served;
  await open('#/results/hostile');
  await page.getByRole('heading', { name: 'Latency summary' }).waitFor();
  await page
    .getByRole('button', { name: /run 1: 300 ms/ })
    .first()
    .click();
  const reply = page.getByRole('group', { name: 'Answer' });
  expect(await reply.innerText()).toContain('<b><img src=x');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('button', { name: 'Copy this run as JSON' }).click();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { run: { ttftMs: number } };
  expect(copied.run.ttftMs).toBe(300);
});

test('a session without a completed run says what became of it, and still shows how each run ended', async () => {
  const { page } = served;
  await open('#/results/none');
  await page.getByText(/Firsttoken ended while this session ran/).waitFor();
  await page.getByText('No run has a first token yet').waitFor();
  await page.getByRole('button', { name: /run 1: failed/ }).click();
  await page.getByRole('heading', { name: /run 1: failed/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('the page reported no error, no warning and no violation of its policy', () => {
  expect(served.complaints).toEqual([]);
});

/** With nothing of what was open before. */
async function open(hash: string): Promise<void> {
  await served.page.goto(`${served.origin}/#/settings`);
  await served.page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  await served.page.goto(`${served.origin}/${hash}`);
}

interface RefusingHost {
  /** Names of the requests that are refused from now on. */
  refused: readonly string[];
  emit(event: string, payload: unknown): void;
}

/** Stands between the page and its host from the page's next loading on. */
async function refusingHost(page: Page): Promise<RefusingHost> {
  let send: (text: string) => void = () => undefined;
  const host: RefusingHost = {
    refused: [],
    emit: (event, payload) => {
      send(JSON.stringify({ event, payload }));
    },
  };
  await page.routeWebSocket(/\/socket$/, (near) => {
    const far = near.connectToServer();
    send = (text) => {
      near.send(text);
    };
    near.onMessage((text) => {
      const { id, name } = JSON.parse(String(text)) as { id: number; name: string };
      const error = { code: 'storage', message: 'The disk is full.', hint: 'Free some of it.' };
      if (host.refused.includes(name)) near.send(JSON.stringify({ id, result: { ok: false, error } }));
      else far.send(text);
    });
  });
  return host;
}
