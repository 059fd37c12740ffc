/** The built window on sessions that were stored before: the real application and store, nothing is measured. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createApplication } from '../../src/main/application.js';
import { startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import { spawnNodeSimulator } from '../../src/main/simulator/spawn-node-simulator.js';
import { openStore } from '../../src/main/storage/open-store.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';
import { launchChromium } from './served-window.js';

const out = join(import.meta.dirname, '../../out');

export interface StoredSession {
  session: Session;
  runs: readonly Run[];
}

export interface StoredWindow {
  page: Page;
  /** What the page complained about so far. */
  complaints: string[];
  /** Opens a screen by its address, such as `#/results/one`, as a page that was just loaded. */
  open(hash: string): Promise<void>;
  close(): Promise<void>;
}

export async function openStoredWindow(stored: readonly StoredSession[]): Promise<StoredWindow> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firsttoken-e2e-'));
  const store = openStore(dataDirectory);
  for (const { session, runs } of stored) {
    store.insertSession(session, runs.length);
    for (const run of runs) store.saveRun(session.id, run);
  }
  store.close();
  const application = await createApplication({
    dataDirectory,
    host: 'loopback',
    version: 'test',
    spawnSimulator: spawnNodeSimulator(join(out, 'main/simulator.js')),
    measuringThreadPath: join(out, 'main/measuring-thread.js'),
  });
  const host = await startLoopbackHost({ application, rendererDirectory: join(out, 'renderer'), port: 0 });
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // Chromium reports violations of the content security policy here, too.
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  await page.goto(host.url);
  await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
  return {
    page,
    complaints,
    async open(hash) {
      await page.goto(new URL(hash, host.url.split('?')[0]).href);
      await page.reload();
    },
    async close() {
      await browser.close();
      await host.close();
      await application.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
