/** Twelve lanes at 100 deltas/s each: how evenly a real window draws them, and what an hour of them leaves in its memory. */
import type { CDPSession, Page } from 'playwright-core';
import type { LiveKeeper } from '../../src/main/live/live-keeper.js';
import type { Arm } from '../../src/shared/domain/session.js';
import { type FrameFigures, framesDuring } from '../common/frames.js';
import { type LiveWindowOptions, openLiveWindow } from '../common/live-window.js';
import { armsOf, sessionStarted } from '../common/shown-session.js';
import { DELTAS_PER_SECOND, playAtOnce, playInRealTime } from './played-lanes.js';

const LANES = 12;
/** Long enough for each lane to end some runs while it is watched. */
const SECONDS_PER_RUN = 10;
const HOUR_SECONDS = 3_600;
const DELTAS_PER_HOUR_RUN = 3_000;

export interface PageMemory {
  readonly heapMb: number;
  readonly nodes: number;
}

export interface LiveLanesFigures {
  readonly lanes: number;
  /** The same page with no session: what headless Chromium itself does on this machine. */
  readonly idle: FrameFigures;
  readonly streaming: FrameFigures;
  readonly streamedDeltas: number;
  /** After the first of an hour's runs, and after the last. */
  readonly memory: { readonly deltas: number; readonly before: PageMemory; readonly after: PageMemory };
}

export async function measureLiveLanes(
  options: Omit<LiveWindowOptions, 'viewport'>,
  { seconds, idleSeconds, hours }: { seconds: number; idleSeconds: number; hours: number },
): Promise<LiveLanesFigures> {
  // All twelve are in sight: the most that there can be to draw.
  const window = await openLiveWindow({ ...options, viewport: { width: 1920, height: 1080 } });
  try {
    const { keeper, page } = window;
    const idle = await framesDuring(page, idleSeconds * 1_000);
    const arms = armsOf(
      Array.from({ length: LANES }, (_, lane) => ({ label: `Lane ${lane + 1}`, modelId: `model-${lane + 1}` })),
      DELTAS_PER_SECOND * SECONDS_PER_RUN,
    );
    return {
      lanes: LANES,
      idle,
      ...(await stream(keeper, page, arms, seconds)),
      memory: await live(keeper, page, arms, hours),
    };
  } finally {
    await window.close();
  }
}

/** The first second is not judged: twelve lanes are mounted in it. */
async function stream(keeper: LiveKeeper, page: Page, arms: readonly Arm[], seconds: number) {
  const rounds = Math.ceil((seconds + 2) / SECONDS_PER_RUN);
  keeper.publish([sessionStarted('frames', 'Twelve lanes at once', arms, rounds * arms.length)]);
  const end = new AbortController();
  const played = (async () => {
    let deltas = 0;
    for (let round = 0; round < rounds && !end.signal.aborted; round += 1) {
      deltas += await playInRealTime(keeper, arms, round, DELTAS_PER_SECOND * SECONDS_PER_RUN);
    }
    return deltas;
  })();
  await page.locator('section[data-status="streaming"]').first().waitFor();
  await page.waitForTimeout(1_000);
  const streaming = await framesDuring(page, seconds * 1_000);
  end.abort();
  return { streaming, streamedDeltas: await played };
}

/** Runs of half a minute, as many as fill the hours, pushed as fast as the window takes them. */
async function live(keeper: LiveKeeper, page: Page, arms: readonly Arm[], hours: number) {
  const rounds = Math.ceil((hours * HOUR_SECONDS * DELTAS_PER_SECOND) / DELTAS_PER_HOUR_RUN);
  const session = await page.context().newCDPSession(page);
  keeper.publish([sessionStarted('memory', 'An hour of deltas', arms, rounds * arms.length)]);
  let deltas = 0;
  let before: PageMemory | null = null;
  for (let round = 0; round < rounds; round += 1) {
    deltas += playAtOnce(keeper, arms, round, DELTAS_PER_HOUR_RUN);
    // What the window has not drawn yet must not pile up in front of it.
    await page.getByText(`${(round + 1) * arms.length} / ${rounds * arms.length}`, { exact: true }).waitFor();
    before ??= await memoryOf(session);
  }
  const after = await memoryOf(session);
  return { deltas, before: before ?? after, after };
}

async function memoryOf(session: CDPSession): Promise<PageMemory> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapMb: valueOf('JSHeapUsedSize') / 2 ** 20, nodes: valueOf('Nodes') };
}
