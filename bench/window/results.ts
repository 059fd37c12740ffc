/** The window's first paint, and how soon the results of a session with 600 runs can be used. */
import { join } from 'node:path';
import { createApplication } from '../../src/main/application.js';
import { type LoopbackHost, startLoopbackHost } from '../../src/main/hosts/loopback/start-loopback-host.js';
import { openStore } from '../../src/main/storage/open-store.js';
import type { LiveWindowOptions } from '../common/live-window.js';
import { storeSession } from '../results/make-runs.js';
import { openHistoryWindow, type Shown } from '../results/window.js';
import { type FirstPaintFigures, measureFirstPaint } from './first-paint.js';

/** 600 runs. */
const SIZE = { arms: 6, runsPerArm: 100, deltasPerRun: 100 } as const;

export interface ResultsFigures {
  readonly runs: number;
  readonly firstPaint: FirstPaintFigures;
  /** The first one is that of a fresh window. */
  readonly openings: readonly Shown[];
}

export async function measureResults(
  { rendererDirectory, ...options }: Omit<LiveWindowOptions, 'viewport'>,
  repeats: number,
): Promise<ResultsFigures> {
  const store = openStore(options.dataDirectory);
  const sessionId = storeSession(store, SIZE);
  store.close();
  const application = await createApplication({ ...options, host: 'loopback', version: 'bench' });
  const hosts: LoopbackHost[] = [];
  const serve = async (): Promise<string> => {
    const host = await startLoopbackHost({ application, rendererDirectory, port: 0 });
    hosts.push(host);
    return host.url;
  };
  try {
    const firstPaint = await measureFirstPaint(await serve(), join(options.dataDirectory, 'paint'), repeats);
    const window = await openHistoryWindow(await serve());
    const openings: Shown[] = [];
    for (let count = 0; count <= repeats; count += 1) openings.push(await window.open(sessionId));
    await window.close();
    return { runs: SIZE.arms * SIZE.runsPerArm, firstPaint, openings };
  } finally {
    for (const host of hosts) await host.close();
    await application.close();
  }
}
