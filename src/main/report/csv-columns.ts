/** The columns of the table of runs: which run it was, under which settings, how it ended, and every figure. */
import { type DictionaryEntry, figureList } from '../../shared/domain/figures/dictionary.js';
import type { PhaseFigures } from '../../shared/domain/figures/run-figures.js';
import type { OutlineArm, OutlineRun, SessionOutline } from '../../shared/domain/session-outline.js';

export interface CsvColumn {
  /** With the unit at its end where there is one. */
  readonly name: string;
  readonly unit: string | null;
  readonly definition: string;
  readonly emptyWhen: string;
  readonly source: string;
  readonly value: (
    run: OutlineRun,
    arm: OutlineArm,
    session: SessionOutline['session'],
  ) => string | number | boolean | null;
}

export const csvColumns: readonly CsvColumn[] = [
  plain('session_id', 'Id of the session', (_run, _arm, session) => session.id),
  plain('session_name', 'Name of the session', (_run, _arm, session) => session.name),
  plain('simulated', 'yes: measured against the simulator, not a model', (_run, _arm, session) => session.simulated),
  plain('arm_id', 'Id of the arm, unique in the session', (_run, arm) => arm.id),
  plain('model', 'Label of the arm', (_run, arm) => arm.label),
  plain('model_id', 'Id that the requests named', (_run, arm) => arm.modelId),
  plain(
    'cross_region',
    'yes: a cross-region inference profile (CRIS)',
    (_run, arm) => arm.model.crossRegion,
    'not known',
  ),
  plain('region', 'Region that the requests went to', (_run, arm) => arm.settings.region),
  plain('transport', 'How the requests were carried', (_run, arm) => arm.settings.transport),
  plain('cache_point', 'yes: a cachePoint stood behind the system prompt', (_run, arm) => arm.settings.cachePoint),
  plain('max_tokens', 'Most output tokens that were asked for', (_run, arm) => arm.settings.maxTokens),
  plain('temperature', 'As sent', (_run, arm) => arm.settings.temperature, 'not sent'),
  plain('top_p', 'As sent', (_run, arm) => arm.settings.topP, 'not sent'),
  plain('requested_tier', 'Service tier as sent', (run) => run.requestedTier, 'not sent'),
  plain('served_tier', 'Service tier as the metadata said', (run) => run.servedTier, 'the metadata did not say'),
  plain('requested_latency', 'Latency mode as sent', (run) => run.requestedLatency, 'not sent'),
  plain('served_latency', 'Latency mode as the metadata said', (run) => run.servedLatency, 'the metadata did not say'),
  plain('phase', 'warmup or measured; warm-ups enter no summary', (run) => run.phase),
  plain('run', 'Number of the run within its arm and phase, from 1', (run) => run.ordinal),
  plain('block', 'Block of the schedule, from 1; each block holds every arm once', (run) => run.block, 'a warm-up'),
  plain('sequence', 'Place in the whole schedule, from 0', (run) => run.sequence),
  plain('started_at', 'Wall clock at the start, ISO 8601, UTC', (run) => run.startedAt),
  plain('outcome', 'completed, failed, incomplete or cancelled', (run) => run.outcome),
  plain('error_code', 'What went wrong', (run) => run.error?.code ?? null, 'nothing did'),
  plain('error_message', 'The same in words', (run) => run.error?.message ?? null, 'nothing did'),
  plain('slow', 'yes: TTFT above 3 times the median of its arm', (run) => run.slow, 'no TTFT, or fewer than 3 runs'),
  {
    ...plain(
      'idle_seconds',
      'Pause before the run, as the plan asked and while the session was paused, at time scale 1',
      (run) => run.idleSeconds,
    ),
    unit: 's',
  },
  {
    ...plain(
      'planned_start_ms',
      "Planned start after the session's first planned one",
      (run) => run.plannedStartMs,
      'the load was closed: a run starts when one has ended',
    ),
    unit: 'ms',
  },
  {
    ...plain('waited_ms', 'Back-off between the attempts of the run, all together', waitedMs),
    unit: 'ms',
  },
  plain(
    'attempt_errors',
    'Error codes of the attempts that failed, in their order',
    (run) => attemptErrors(run),
    'none did',
  ),
  plain('connection_reused', 'yes: sent over a connection that was open', (run) => run.connection.reused, 'not known'),
  plain('connection_protocol', 'HTTP version', (run) => run.connection.protocol, 'no connection was made'),
  plain('connection_tls', 'TLS version', (run) => run.connection.tls, 'cleartext, or no connection was made'),
  ...figureList.map(figureColumn),
];

function waitedMs(run: OutlineRun): number {
  return run.attempts.reduce((sum, attempt) => sum + attempt.waitedMs, 0);
}

function attemptErrors({ attempts }: OutlineRun): string | null {
  const codes = attempts.flatMap(({ failure }) => (failure === null ? [] : [failure.code]));
  return codes.length === 0 ? null : codes.join(' ');
}

function plain(name: string, definition: string, value: CsvColumn['value'], emptyWhen = 'never'): CsvColumn {
  return { name, unit: null, definition, emptyWhen, source: 'Firsttoken', value };
}

function figureColumn(entry: DictionaryEntry): CsvColumn {
  return {
    name: columnName(entry.id),
    unit: entry.unit,
    definition: `${entry.name}: ${entry.formula}`,
    emptyWhen: entry.nullWhen,
    source: entry.source,
    value: (run) => figureOf(run, entry.id),
  };
}

function figureOf(run: OutlineRun, id: DictionaryEntry['id']): string | number | boolean | null {
  return isPhase(id) ? run.phases[id.slice('phases.'.length) as keyof PhaseFigures] : run[id];
}

function isPhase(id: DictionaryEntry['id']): id is `phases.${keyof PhaseFigures}` {
  return id.startsWith('phases.');
}

/** @example columnName('phases.dnsMs') // "phases_dns_ms" */
function columnName(id: string): string {
  return id.replaceAll('.', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
