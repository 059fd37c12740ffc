/**
 * Where the time of an arm goes, as plain data: its median run as stretches of time one behind the other, and how far
 * each of them varied over the arm's runs.
 */
import type { OverviewArm, OverviewRun, SessionOverview } from '../../../shared/domain/session-overview.js';
import { isPresentable } from '../../../shared/statistics/presentable.js';
import { medianRun, type WholeRun, wholeRuns } from './median-run.js';

/** In the order in which a run meets them. */
export const phaseKinds = ['connection', 'waiting', 'thinking', 'streaming'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/** Shortest and longest over the runs that have the phase, milliseconds. */
export interface PhaseSpread {
  minMs: number;
  maxMs: number;
  n: number;
}

export interface PhaseStretch {
  /** `unknown`: time of the run that no stamp tells apart. */
  kind: PhaseKind | 'unknown';
  /** Milliseconds since the request was sent. */
  startMs: number;
  endMs: number;
}

export interface PhaseRow {
  armId: string;
  label: string;
  /** Place of the arm in the plan. */
  armIndex: number;
  /** Runs that the median run was chosen from. */
  n: number;
  sequence: number;
  ordinal: number;
  totalMs: number;
  stretches: readonly PhaseStretch[];
  /** null where too few runs have the phase. */
  spread: Readonly<Record<PhaseKind, PhaseSpread | null>>;
}

/** What rounding may leave of a total. */
const LEAST_UNKNOWN_MS = 0.5;

/** A row per arm with a completed run, the shortest median run first. */
export function phaseRows({ arms }: Pick<SessionOverview, 'arms'>): PhaseRow[] {
  return arms
    .flatMap((arm, armIndex) => {
      const run = medianRun(arm);
      return run === null ? [] : [phaseRow(arm, armIndex, run)];
    })
    .sort((a, b) => a.totalMs - b.totalMs);
}

function phaseRow(arm: OverviewArm, armIndex: number, run: WholeRun): PhaseRow {
  const runs = wholeRuns(arm);
  return {
    armId: arm.id,
    label: arm.label,
    armIndex,
    n: runs.length,
    sequence: run.sequence,
    ordinal: run.ordinal,
    totalMs: run.totalMs,
    stretches: stretchesOf(run),
    spread: {
      connection: spreadOf(runs, 'connection'),
      waiting: spreadOf(runs, 'waiting'),
      thinking: spreadOf(runs, 'thinking'),
      streaming: spreadOf(runs, 'streaming'),
    },
  };
}

/** A kept connection and a run without reasoning lack a phase; time that belongs to none is unknown, never spread over others. */
function stretchesOf({ phaseMs, totalMs }: WholeRun): PhaseStretch[] {
  const known = phaseKinds.reduce((sum, kind) => sum + (phaseMs[kind] ?? 0), 0);
  const unknownMs = totalMs - known;
  const gap = unknownMs < LEAST_UNKNOWN_MS ? null : placeOfUnknown(phaseMs);
  const stretches: PhaseStretch[] = [];
  let startMs = 0;
  const add = (kind: PhaseStretch['kind'], ms: number | null): void => {
    if (ms === null || ms <= 0) return;
    stretches.push({ kind, startMs, endMs: startMs + ms });
    startMs += ms;
  };
  for (const kind of phaseKinds) {
    if (gap === kind) add('unknown', unknownMs);
    add(kind, phaseMs[kind]);
  }
  if (gap === 'end') add('unknown', unknownMs);
  return stretches;
}

/** Every run waits and ends: what is missing lies there. */
function placeOfUnknown(phaseMs: OverviewRun['phaseMs']): PhaseKind | 'end' {
  if (phaseMs.waiting === null) return 'waiting';
  return phaseMs.streaming === null ? 'streaming' : 'end';
}

function spreadOf(runs: readonly OverviewRun[], kind: PhaseKind): PhaseSpread | null {
  const values = runs.map(({ phaseMs }) => phaseMs[kind]).filter((ms) => ms !== null);
  if (!isPresentable('minimum', values.length)) return null;
  return {
    minMs: values.reduce((least, ms) => Math.min(least, ms), Infinity),
    maxMs: values.reduce((most, ms) => Math.max(most, ms), 0),
    n: values.length,
  };
}
