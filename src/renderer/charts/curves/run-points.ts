/** The runs of a curve as points that lead to them, and what is said of one on hover. */
import type { RunPoint } from '../pick.js';
import type { CurveRun } from './ladders.js';

export interface CurveRunPoint extends RunPoint {
  curveRun: CurveRun;
}

/** @param offset of the i-th of n runs at one place, in units of x: else they would hide each other */
export function runPoints(
  runs: readonly CurveRun[],
  offset: (index: number, count: number) => number,
): CurveRunPoint[] {
  return [...Map.groupBy(runs, ({ armId }) => armId).values()].flatMap((ofArm) =>
    ofArm.map((curveRun, index) => ({
      x: curveRun.x + offset(index, ofArm.length),
      y: curveRun.y,
      armId: curveRun.armId,
      sequence: curveRun.sequence,
      curveRun,
    })),
  );
}

/** Of a run whose connection had to be made: it waited for that, too. */
export function isOnNewConnection({ run }: CurveRun): boolean {
  return run.connection.reused === false;
}

/** @example ['Run 3: 339 ms', 'on a new connection', 'Click for the run'] */
export function runWords(curveRun: CurveRun, value: string): string[] {
  const { run, ordinal } = curveRun;
  const notes = [
    run.slow === true ? 'slow run' : null,
    isOnNewConnection(curveRun) ? 'on a new connection' : null,
    run.connectionIdleMs === null
      ? null
      : `on a connection that had been idle for ${(run.connectionIdleMs / 1_000).toFixed(1)} s`,
    run.clientDelayed === true ? 'delayed by this computer' : null,
  ];
  return [`Run ${ordinal}: ${value}`, ...notes.filter((note) => note !== null), 'Click for the run'];
}

export function isCurveRunPoint(raw: unknown): raw is CurveRunPoint {
  return typeof raw === 'object' && raw !== null && 'curveRun' in raw;
}

export interface MedianPoint {
  x: number;
  y: number;
  words: string[];
}

export function isMedianPoint(raw: unknown): raw is MedianPoint {
  return typeof raw === 'object' && raw !== null && 'words' in raw;
}
