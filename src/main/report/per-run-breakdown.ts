/** The article's second table, "Per-Run TTFT Breakdown". A run that failed shows how it ended, not a time. */
import type { OutlineArm, OutlineRun } from '../../shared/domain/session-outline.js';
import { inMilliseconds } from './latency-summary.js';
import type { TextGrid } from './text-grid.js';

/** More columns than this do not fit a terminal: the table goes on in another. */
const RUNS_PER_TABLE = 10;

/** One table for each ten runs. */
export function perRunBreakdown(arms: readonly OutlineArm[], plannedRuns: number): TextGrid[] {
  const tables = Math.ceil(plannedRuns / RUNS_PER_TABLE);
  return Array.from({ length: tables }, (_table, index) => {
    const from = index * RUNS_PER_TABLE + 1;
    const ordinals = Array.from(
      { length: Math.min(RUNS_PER_TABLE, plannedRuns - from + 1) },
      (_run, offset) => from + offset,
    );
    return {
      header: ['Model', ...ordinals.map((ordinal) => `Run ${ordinal} TTFT`)],
      rows: arms.map((arm) => [arm.label, ...ordinals.map((ordinal) => cell(arm, ordinal))]),
    };
  });
}

export function perRunFootnotes(arms: readonly OutlineArm[]): string[] {
  return arms.flatMap((arm) =>
    arm.runs
      .filter((run) => run.phase === 'measured' && run.error !== null)
      .map((run) => `† ${arm.label}, run ${run.ordinal}: ${run.error?.code ?? ''}. ${run.error?.message ?? ''}`),
  );
}

function cell(arm: OutlineArm, ordinal: number): string {
  const run = arm.runs.find((candidate) => candidate.phase === 'measured' && candidate.ordinal === ordinal);
  return run === undefined ? '-' : word(run);
}

function word(run: OutlineRun): string {
  if (run.outcome === 'completed') return inMilliseconds(run.ttftMs);
  return run.error === null ? run.outcome : `${run.outcome}†`;
}
