/** Runs that failed or broke off, by arm and code. They stay in the denominator. */
import type { FailureCode } from '../domain/failure.js';
import type { DocumentArm, DocumentRun, Finding } from '../domain/session-document.js';
import { isCensored } from '../summarise/summarised-values.js';

export function findFailedRuns(arms: readonly DocumentArm[]): Finding[] {
  return arms.flatMap((arm) => {
    const byCode = new Map<FailureCode, DocumentRun[]>();
    for (const run of arm.runs)
      if (run.error !== null) byCode.set(run.error.code, [...(byCode.get(run.error.code) ?? []), run]);
    return [...byCode].map(([code, runs]) => failedRuns(arm, code, runs));
  });
}

function failedRuns(arm: DocumentArm, code: FailureCode, runs: readonly DocumentRun[]): Finding {
  const ended = arm.runs.filter((run) => run.outcome !== 'cancelled').length;
  const censored = runs.filter(isCensored).length;
  const error = runs[0]?.error;
  const limit = censored === 0 ? '' : ' Those without a first token count as longer than the time limit in the median.';
  return {
    kind: 'failed-runs',
    severity: 'warning',
    arms: [arm.id],
    text: `${runs.length} of ${ended} runs of ${arm.label} ended with "${code}". ${error?.message ?? ''}${limit}`,
    advice: error?.hint ?? '',
    evidence: {
      code,
      runs: runs.length,
      ended,
      warmups: runs.filter((run) => run.phase === 'warmup').length,
      censored,
    },
  };
}
