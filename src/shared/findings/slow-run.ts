/** Runs above three times the median of their arm. Says "slow first run", not "cold start": nobody scheduled a cold one. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { robustCoefficientOfVariation } from '../statistics/robust-coefficient-of-variation.js';
import { knownValues, validRuns } from '../summarise/summarised-values.js';
import { countedOf, listed, milliseconds } from './wording.js';

/** Above this robust CV the rule labels runs of arms that merely vary widely (68 % of clean sessions at log-sd 0.7). */
const WIDE_SPREAD = 0.4;

export function findSlowRuns(arms: readonly OutlineArm[]): Finding[] {
  return arms.flatMap((arm) => {
    const valid = validRuns(arm.runs);
    const slow = valid.filter((run) => run.slow === true);
    const slowest = slow.toSorted((a, b) => (b.ttftMs ?? 0) - (a.ttftMs ?? 0))[0];
    return slowest === undefined ? [] : [slowRun(arm, valid, slow, slowest)];
  });
}

function slowRun(
  arm: OutlineArm,
  valid: readonly OutlineRun[],
  slow: readonly OutlineRun[],
  slowest: OutlineRun,
): Finding {
  const ttftMs = slowest.ttftMs ?? 0;
  const othersMs = median(
    knownValues(
      valid.filter((run) => run !== slowest),
      'ttftMs',
    ),
  );
  const spread = robustCoefficientOfVariation(knownValues(valid, 'ttftMs'));
  const wide = spread !== null && spread > WIDE_SPREAD;
  // After a warm-up the first measured run is not the first request.
  const first = slowest.ordinal === 1 && !arm.runs.some((run) => run.phase === 'warmup');
  const times = othersMs === null || othersMs === 0 ? null : ttftMs / othersMs;
  const comparison =
    othersMs === null || times === null
      ? ''
      : `, ${times.toFixed(1)} times the median of the arm's other runs (${milliseconds(othersMs)})`;
  const more = slow.length === 1 ? '' : ` Slow runs: ${listed(slow.map((run) => String(run.ordinal)))}.`;
  return {
    kind: 'slow-run',
    severity: 'notice',
    arms: [arm.id],
    text:
      `${wide ? `${arm.label} had a wide spread (robust CV ${spread.toFixed(2)}), and a` : `${arm.label} had a`} ` +
      `slow ${first ? 'first run' : `run (run ${slowest.ordinal})`}: ${milliseconds(ttftMs)} to the first token` +
      `${comparison}. ${countedOf(slow.length, valid.length, 'run')} took more than 3 times the median.${more}`,
    advice: first
      ? `Any of the runs may be the slowest by chance: with ${valid.length} runs it is the first in 1 of ${valid.length} sessions. ` +
        'To see whether waking up is the cause, repeat with more runs and compare runs after idle gaps with runs in quick succession.'
      : 'Repeat with 20 or more runs to see how often this happens; look at the slow run in detail for the stage that took the time.',
    evidence: {
      ordinal: slowest.ordinal,
      first,
      ttftMs,
      othersMedianMs: othersMs,
      timesOthers: times,
      slowRuns: slow.length,
      n: valid.length,
      robustCv: spread,
    },
  };
}
