/** How evenly a page draws: the time between its frames. */
import type { Page } from 'playwright-core';

export interface FrameFigures {
  readonly frames: number;
  /** Milliseconds from one frame to the next. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Frames that came more than 50 ms after the one before. */
  readonly over50: number;
}

export const frameHeading = ['', 'frames', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', '> 50 ms'] as const;

export function frameRow(name: string, { frames, p50, p95, p99, max, over50 }: FrameFigures): string[] {
  return [name, String(frames), ...[p50, p95, p99, max].map((value) => value.toFixed(1)), String(over50)];
}

export async function framesDuring(page: Page, milliseconds: number): Promise<FrameFigures> {
  const gaps = await page.evaluate<number[]>(`new Promise((resolve) => {
    const gaps = []; const start = performance.now(); let last = start;
    requestAnimationFrame(function frame(now) {
      gaps.push(now - last); last = now;
      if (now - start < ${milliseconds}) requestAnimationFrame(frame); else resolve(gaps.slice(1));
    });
  })`);
  return frameFigures(gaps);
}

function frameFigures(gaps: readonly number[]): FrameFigures {
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    frames: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    over50: sorted.filter((gap) => gap > 50).length,
  };
}
