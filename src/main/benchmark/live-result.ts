/** The figures of a finished run that a lane shows. */
import { computeRunFigures } from '../../shared/domain/figures/compute-run-figures.js';
import type { LiveRunResult } from '../../shared/domain/live/live-event.js';
import type { Run } from '../../shared/domain/run.js';

export function toLiveResult(run: Run): LiveRunResult {
  const { ttftMs, firstTextMs, totalMs, streamTokensPerSecond, outputTokens, ...figures } = computeRunFigures(run);
  const { outcome } = run;
  const failure = outcome.kind === 'failed' || outcome.kind === 'incomplete' ? outcome.failure : null;
  return {
    outcome: outcome.kind,
    ttftMs,
    firstTextMs,
    totalMs,
    streamTokensPerSecond,
    outputTokens,
    loopDelayMs: figures.loopDelayMs,
    clientDelayed: figures.clientDelayed,
    error: failure === null ? null : { code: failure.code, message: failure.message, hint: failure.hint },
  };
}
