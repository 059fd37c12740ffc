/** Plays one simulated session whose truth is known, in the order that is asked for. */
import type { Plan } from '../../src/shared/domain/plan.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';
import type { SessionOutline } from '../../src/shared/domain/session-outline.js';
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { deriveSeed } from './derive-seed.js';
import type { Distribution, Draw } from './distributions.js';
import { type Drift, driftLevels } from './drift.js';
import { answeredAttempt, makeRun, STREAM_MS } from './make-run.js';
import { makeSession, outlineOf, scheduleOf } from './make-session.js';

export interface Truth {
  readonly distribution: Distribution;
  readonly drift: Drift;
  /** Runs of each arm. */
  readonly n: number;
  /** Of each arm: its level, times that of a plain one. */
  readonly factors: readonly number[];
  /** What the first run of the first arm takes, times what it would have. */
  readonly firstRunFactor?: number;
}

export interface PlayedRun {
  readonly run: Run;
  readonly ttftMs: number;
  /** A spike of its distribution. */
  readonly slow: boolean;
}

export interface Played {
  readonly session: Session;
  /** In the order of the session. */
  readonly runs: readonly PlayedRun[];
  /** The same, of each arm in the plan's order. */
  readonly byArm: readonly (readonly PlayedRun[])[];
  /** Logarithm of the level at each place, the same for all arms. */
  readonly levels: readonly number[];
}

/** TTFT of a plain arm on the long run. */
export const LEVEL_MS = 400;

/** The application's own answer to it. */
export function answerTo({ session, runs }: Played): SessionOutline {
  return outlineOf(
    session,
    runs.map(({ run }) => run),
  );
}

const shortestGapMs = 1_000;
const longestGapMs = 3_000;

/**
 * The same seed gives the same session in either order: the level moves in the same way, and the n-th run of an arm meets
 * the same luck. Only what stands at which moment differs.
 */
export function playSession(truth: Truth, seed: number, order: Plan['order']): Played {
  const { distribution, drift, n, factors, firstRunFactor = 1 } = truth;
  const session = sessionOf(factors.length, n, order, deriveSeed(seed, 'order'));
  const levels = driftLevels(drift, n * factors.length, seededRandom(deriveSeed(seed, 'drift')));
  const random = seededRandom(deriveSeed(seed, 'runs'));
  const luck = factors.map(() => Array.from({ length: n }, () => distribution.draw(random)));
  const gaps = seededRandom(deriveSeed(seed, 'gaps'));
  let sentAtMs = 0;
  const runs = scheduleOf(session).map((slot): PlayedRun => {
    const arm = session.arms.findIndex(({ id }) => id === slot.armId);
    const { factor, slow }: Draw = luck[arm]?.[slot.ordinal - 1] ?? { factor: NaN, slow: false };
    const first = arm === 0 && slot.ordinal === 1 ? firstRunFactor : 1;
    const ttftMs = LEVEL_MS * (factors[arm] ?? NaN) * Math.exp(levels[slot.sequence] ?? NaN) * factor * first;
    const run = makeRun(slot, sentAtMs, [answeredAttempt(sentAtMs, ttftMs)]);
    sentAtMs += ttftMs + STREAM_MS + shortestGapMs + (longestGapMs - shortestGapMs) * gaps();
    return { run, ttftMs, slow };
  });
  const byArm = session.arms.map(({ id }) => runs.filter(({ run }) => run.armId === id));
  return { session, runs, byArm, levels };
}

export function timesOf(runs: readonly PlayedRun[]): number[] {
  return runs.map(({ ttftMs }) => ttftMs);
}

/** Plans are parsed once for each shape: thousands of sessions differ in nothing but their seed. */
const shapes = new Map<string, Session>();

function sessionOf(arms: number, n: number, order: Plan['order'], seed: number): Session {
  const key = `${arms} ${n} ${order}`;
  const session =
    shapes.get(key) ??
    makeSession({
      arms: Array.from({ length: arms }, (_, arm) => ({ modelId: `model-${arm + 1}` })),
      runs: n,
      order,
    });
  shapes.set(key, session);
  return { ...session, plan: { ...session.plan, seed } };
}
