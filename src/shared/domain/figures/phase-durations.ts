/** A run cut into the parts that a waterfall draws, one behind the other: they add up to its total. */
import { z } from 'zod';
import type { OutlineRun } from '../session-outline.js';

const figure = z.number().nullable();

/** Milliseconds of the last attempt. A part that did not take place, or whose end was never reached, is null. */
export const phaseDurationsSchema = z.strictObject({
  /** From sent until the connection could carry the request; null when it was reused. */
  connection: figure,
  /** From then, or from sent, to the first delta with content. */
  waiting: figure,
  /** From the first reasoning to the first text; to the end when no text came. null without reasoning. */
  thinking: figure,
  /** From the first text, or whatever else the reply began with, to the end. */
  streaming: figure,
});
export type PhaseDurations = z.infer<typeof phaseDurationsSchema>;

type Reached = Pick<OutlineRun, 'attempts' | 'ttftMs' | 'firstTextMs' | 'firstReasoningMs' | 'totalMs'>;

/** What comes before the first text is reasoning, whether it is shown or redacted: requests name no tools. */
export function phaseDurations({ attempts, ttftMs, firstTextMs, firstReasoningMs, totalMs }: Reached): PhaseDurations {
  const timeline = attempts.at(-1)?.timeline;
  const connectedNs = timeline?.secureConnect ?? timeline?.connect ?? null;
  const connection = connectedNs === null ? null : connectedNs / 1e6;
  const answerMs = firstTextMs ?? (firstReasoningMs === null ? ttftMs : null);
  const thought = ttftMs !== null && ttftMs !== answerMs;
  return {
    connection,
    waiting: span(connection ?? 0, ttftMs),
    thinking: thought ? span(ttftMs, answerMs ?? totalMs) : null,
    streaming: span(answerMs, totalMs),
  };
}

function span(fromMs: number | null, toMs: number | null): number | null {
  return fromMs === null || toMs === null ? null : toMs - fromMs;
}
