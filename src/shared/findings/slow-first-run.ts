/**
 * The first request of an arm was slow against its others. Never called a cold start: nobody scheduled a cold one, and by
 * chance alone the first of n runs is the slowest in 1 of n sessions.
 */
import { isColdArm } from '../domain/is-cold-arm.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { robustCoefficientOfVariation } from '../statistics/robust-coefficient-of-variation.js';
import { SLOW_RUN_FACTOR } from '../statistics/slow-run.js';
import { knownValues, latencyValues, validRuns } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import { isWide } from './spread-of-arm.js';
import { countedOf, listed, milliseconds, times } from './wording.js';

/** Two others agree, or one of them is as slow. */
const FEWEST_OTHERS = 2;

interface SlowFirst {
  readonly arm: OutlineArm;
  readonly run: OutlineRun;
  readonly ttftMs: number;
  readonly othersMs: number;
  readonly n: number;
  readonly robustCv: number | null;
}

export function findSlowFirstRun(arms: readonly OutlineArm[]): Finding[] {
  const able = arms.filter((arm) => firstOf(arm) !== null);
  const slow = able.flatMap((arm): SlowFirst[] => {
    const found = firstOf(arm);
    return found !== null && found.ttftMs > SLOW_RUN_FACTOR * found.othersMs ? [found] : [];
  });
  const [only] = slow;
  if (only === undefined) return [];
  const told = slow.map((found) => (slow.length === 1 ? '' : `${found.arm.label}: `) + words(found));
  return [
    {
      kind: 'slow-first-run',
      severity: 'notice',
      arms: slow.map(({ arm }) => arm.id),
      text:
        slow.length === 1
          ? `${only.arm.label} had a slow first run: ${told.join('')}.`
          : `${countedOf(slow.length, able.length, 'arm')} had a slow first run. ${listed(told)}.`,
      advice:
        `By chance alone the first of ${only.n} runs is the slowest in 1 of ${only.n} sessions. To see whether waking up is the ` +
        'cause, plan cold runs: http1-cold after an idle gap, next to warm ones in the same blocks.',
      evidence: {
        ...evidenceByArm(
          slow.map(({ arm, run, ttftMs, othersMs, n, robustCv }) => ({
            armId: arm.id,
            evidence: {
              ...{ ordinal: run.ordinal, warmup: run.phase === 'warmup', ttftMs, othersMedianMs: othersMs },
              ...{ timesOthers: ttftMs / othersMs, n, robustCv },
            },
          })),
        ),
        slowFirst: slow.length,
        ofArms: able.length,
      },
    },
  ];
}

function words({ run, ttftMs, othersMs, robustCv }: SlowFirst): string {
  const which = run.phase === 'warmup' ? ' in its first request, a warm-up' : '';
  const wide = isWide(robustCv) ? ', which had a wide spread' : '';
  return (
    `${milliseconds(ttftMs)} to the first token${which}, ${times(ttftMs / othersMs)} the median of its other runs ` +
    `(${milliseconds(othersMs)})${wide}`
  );
}

/** Compared with those others only that met the prompt cache as it did. */
function firstOf(arm: OutlineArm): SlowFirst | null {
  const [run] = arm.runs;
  // All runs of a cold arm are first ones.
  if (run?.outcome !== 'completed' || run.ttftMs === null || run.clockJumped === true || isColdArm(arm.settings))
    return null;
  const isAlike = (other: OutlineRun) =>
    other !== run && (other.cacheClass === run.cacheClass || other.cacheClass === null || run.cacheClass === null);
  const others = arm.runs.filter(isAlike);
  const values = latencyValues(others, 'ttftMs');
  const othersMs = median(values);
  if (values.length < FEWEST_OTHERS || othersMs === null || othersMs <= 0) return null;
  const robustCv = robustCoefficientOfVariation(knownValues(others, 'ttftMs'));
  return { arm, run, ttftMs: run.ttftMs, othersMs, n: validRuns(arm.runs).length, robustCv };
}
