/** Runs that failed or broke off, by what went wrong. They stay in the denominator. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { isCensored } from '../summarise/summarised-values.js';
import { countedOf, listed } from './wording.js';

interface Failing {
  readonly arm: OutlineArm;
  readonly runs: readonly OutlineRun[];
}

/** The same failure of several arms is told once. Dead connections have a finding of their own. */
export function findFailedRuns(arms: readonly OutlineArm[]): Finding[] {
  const groups = Map.groupBy(arms.flatMap(failingByCode), ({ arm, runs }) => causeOf(arm, runs[0]));
  return [...groups.values()].map(failedRuns);
}

function failingByCode(arm: OutlineArm): Failing[] {
  const failed = arm.runs.filter((run) => run.error !== null && run.error.code !== 'dead-socket');
  const byCode = Map.groupBy(failed, (run) => run.error?.code);
  return [...byCode.values()].map((runs) => ({ arm, runs }));
}

/** Two arms have the same failure when nothing but the arm differs in what was said of it. */
function causeOf(arm: OutlineArm, run: OutlineRun | undefined): string {
  const words = [run?.error?.message ?? '', run?.error?.hint ?? ''].map((text) =>
    text.replaceAll(arm.modelId, '').replaceAll(arm.label, '').replaceAll(arm.model.name, ''),
  );
  return JSON.stringify([run?.error?.code, ...words]);
}

function failedRuns(failing: readonly Failing[]): Finding {
  const arms = failing.map(({ arm }) => arm);
  const runs = failing.flatMap((each) => each.runs);
  const ended = arms.flatMap((arm) => arm.runs).filter((run) => run.outcome !== 'cancelled').length;
  const censored = runs.filter(isCensored).length;
  const error = runs[0]?.error;
  const limit = censored === 0 ? '' : ' Those without a first token count as longer than the time limit in the median.';
  return {
    kind: 'failed-runs',
    severity: 'warning',
    arms: arms.map((arm) => arm.id),
    text:
      `${countedOf(runs.length, ended, 'run')} of ${listed(arms.map((arm) => arm.label))} ended with ` +
      `"${error?.code ?? ''}"${eachCount(failing)}. ${arms.length === 1 ? '' : 'The first: '}${error?.message ?? ''}${limit}`,
    advice: error?.hint ?? '',
    evidence: {
      code: error?.code ?? null,
      runs: runs.length,
      ended,
      warmups: runs.filter((run) => run.phase === 'warmup').length,
      censored,
    },
  };
}

/** Of several arms, how many runs each lost; nothing where it is the same for all. */
function eachCount(failing: readonly Failing[]): string {
  const counts = new Set(failing.map(({ runs }) => runs.length));
  if (failing.length === 1) return '';
  const [same] = counts;
  return counts.size === 1
    ? ` (${same ?? 0} each)`
    : ` (${listed(failing.map(({ arm, runs }) => `${arm.label}: ${runs.length}`))})`;
}
