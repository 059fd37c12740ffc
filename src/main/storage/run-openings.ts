/** Queries about the beginnings of runs: enough for their times to first token, without parsing what came after. */
import type { Database } from 'better-sqlite3';
import type { OpenedArm } from '../benchmark/ports.js';
import { outcomeKindSchema } from '../../shared/domain/run.js';
import { areDeltaStamps, type DeltaStamp, hasContent } from '../../shared/domain/timeline.js';
import type { RunOpening } from '../../shared/summarise/opening-values.js';

export interface RunOpeningQueries {
  readOpenings(sessionId: string, arm: OpenedArm, atMost?: number): RunOpening[];
}

interface OpeningRow {
  sequence: number;
  outcome: string;
  clock_drift_ms: number | null;
  loop_delay_ms: number | null;
  /** null: there was no attempt. */
  number: number | null;
  served_tier: string | null;
  served_latency: string | null;
  failure_code: string | null;
  deltas: string | null;
}

interface Wanted {
  sessionId: string;
  armId: string;
  /** One in so many of the arm's runs is read. */
  step: number;
  /** 1: the arm asked for a tier or a latency mode, and may have been served by another. */
  asked: 0 | 1;
  length: number;
}

/** Characters of the deltas' JSON: about four of them. Content mostly comes with the first or the second. */
const OPENING_LENGTH = 160;

export function runOpeningQueries(database: Database): RunOpeningQueries {
  const count = database
    .prepare<[string, string], number>('SELECT count(*) FROM runs WHERE session_id = ? AND arm_id = ?')
    .pluck();
  // The details stand behind the deltas in their row: they are read only where they matter.
  const select = database.prepare<Wanted, OpeningRow>(`
    SELECT runs.sequence, outcome, clock_drift_ms, loop_delay ->> '$.wholeRunMs' AS loop_delay_ms, number,
           iif(@asked, details ->> '$.servedTier', NULL) AS served_tier,
           iif(@asked, details ->> '$.servedLatency', NULL) AS served_latency,
           iif(outcome = 'failed', details ->> '$.failure.code', NULL) AS failure_code,
           substr(deltas, 1, @length) AS deltas
    FROM runs
    LEFT JOIN attempts ON attempts.session_id = runs.session_id AND attempts.sequence = runs.sequence
      AND number = (SELECT max(number) FROM attempts AS own
                    WHERE own.session_id = runs.session_id AND own.sequence = runs.sequence)
    WHERE runs.session_id = @sessionId AND arm_id = @armId AND phase = 'measured'
      AND outcome IN ('completed', 'failed') AND (ordinal - 1) % @step = 0
    ORDER BY runs.sequence`);
  const whole = database
    .prepare<[string, number, number], string>(
      'SELECT deltas FROM attempts WHERE session_id = ? AND sequence = ? AND number = ?',
    )
    .pluck();

  function deltasOf(sessionId: string, { sequence, number, deltas }: OpeningRow): DeltaStamp[] {
    if (number === null || deltas === null) return [];
    const opening = stampsOf(completeStamps(deltas));
    if (deltas.length < OPENING_LENGTH || opening.some(hasContent)) return opening;
    return stampsOf(whole.get(sessionId, sequence, number) ?? '[]');
  }

  return {
    readOpenings(sessionId, { id: armId, settings: { serviceTier, latency } }, atMost = Infinity) {
      const step = Math.max(1, Math.ceil((count.get(sessionId, armId) ?? 0) / atMost));
      const asked = serviceTier === null && latency === null ? 0 : 1;
      return select.all({ sessionId, armId, step, asked, length: OPENING_LENGTH }).map((row) => ({
        outcome: outcomeKindSchema.parse(row.outcome),
        clockDriftMs: row.clock_drift_ms,
        loopDelayMs: row.loop_delay_ms,
        servedTier: row.served_tier,
        servedLatency: row.served_latency,
        failureCode: row.failure_code,
        deltas: deltasOf(sessionId, row),
      }));
    },
  };
}

/** The stamps of a text that was cut somewhere; one that was not cut stays as it is. */
function completeStamps(cut: string): string {
  return cut.endsWith(']]') || cut === '[]' ? cut : `${cut.slice(0, cut.lastIndexOf(']') + 1)}]`;
}

/** @returns none when they are not what was saved: their run is then shown as damaged when it is opened */
function stampsOf(text: string): DeltaStamp[] {
  try {
    const stamps: unknown = JSON.parse(text);
    return areDeltaStamps(stamps) ? stamps : [];
  } catch {
    return [];
  }
}
