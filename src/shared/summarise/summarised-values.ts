/** Which runs enter a summary, and with which values. The run is the unit of analysis, never the delta. */
import type { OutlineRun } from '../domain/session-outline.js';

type SummarisedFigure =
  'ttftMs' | 'totalMs' | 'firstTextMs' | 'tpotMs' | 'streamTokensPerSecond' | 'charactersPerSecond' | 'outputTokens';

/** By the list of an arm, which nobody changes: each figure and each finding asks for them again. */
const kept = new WeakMap<readonly OutlineRun[], readonly OutlineRun[]>();

/**
 * Runs that count: measured, completed, not void, and served as they were asked for. Warm-ups never do; failures have no
 * latency.
 */
export function validRuns(runs: readonly OutlineRun[]): readonly OutlineRun[] {
  const known = kept.get(runs);
  if (known !== undefined) return known;
  const valid = runs.filter(isValid);
  kept.set(runs, valid);
  return valid;
}

/** What tells whether a run counts. */
export type Countable = Pick<
  OutlineRun,
  'phase' | 'outcome' | 'clockJumped' | 'requestedTier' | 'servedTier' | 'requestedLatency' | 'servedLatency'
>;

/** Measured, completed, not void, and served as it was asked for. */
export function isValid(run: Countable): boolean {
  return isCompleted(run) && run.clockJumped !== true && !isServedOtherwise(run);
}

/** Completed, but by another tier or in another latency mode than was asked for: they measure something else. */
export function runsServedOtherwise(runs: readonly OutlineRun[]): OutlineRun[] {
  return runs.filter((run) => isCompleted(run) && run.clockJumped !== true && isServedOtherwise(run));
}

/** Completed, but the clock was set or the computer slept meanwhile: its times cannot be believed. */
export function voidRuns(runs: readonly OutlineRun[]): OutlineRun[] {
  return runs.filter((run) => isCompleted(run) && run.clockJumped === true);
}

/** What was not asked for, or not told, cannot differ. */
function isServedOtherwise({ requestedTier, servedTier, requestedLatency, servedLatency }: Countable): boolean {
  const differs = (requested: string | null, served: string | null) =>
    requested !== null && served !== null && requested !== served;
  return differs(requestedTier, servedTier) || differs(requestedLatency, servedLatency);
}

function isCompleted(run: Pick<OutlineRun, 'phase' | 'outcome'>): boolean {
  return run.phase === 'measured' && run.outcome === 'completed';
}

type Censorable = Pick<OutlineRun, 'phase' | 'outcome' | 'clockJumped' | 'ttftMs'> & {
  readonly attempts: readonly { readonly failure: { readonly code: string } | null }[];
};

/**
 * Its last attempt was ended by the plan's time limit before any content came: its latency is known to be above what was
 * left of the limit, and no more. A run whose time was over while it waited to be sent again has no latency: the
 * failures before were throttles and the like.
 */
export function isCensored(run: Censorable): boolean {
  if (run.phase !== 'measured' || run.outcome !== 'failed' || run.clockJumped === true) return false;
  return run.ttftMs === null && run.attempts.at(-1)?.failure?.code === 'deadline';
}

/** Known values of a figure in the runs that count. */
export function knownValues(runs: readonly OutlineRun[], figure: SummarisedFigure): number[] {
  return validRuns(runs)
    .map((run) => run[figure])
    .filter((value) => value !== null);
}

/** Known values of a latency, and +Infinity for each run that the time limit ended before its first content. */
export function latencyValues(runs: readonly OutlineRun[], figure: SummarisedFigure): number[] {
  return [...knownValues(runs, figure), ...runs.filter(isCensored).map(() => Infinity)];
}
