/** The first token of these arms was thinking: who waits for the answer waits longer than the TTFT says. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { isPresentable } from '../statistics/presentable.js';
import { median } from '../statistics/median.js';
import { validRuns } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import { counted, listed, milliseconds, times } from './wording.js';

/** What nobody would notice is not told. */
const LEAST_MS = 100;
const LEAST_TIMES = 1.5;

/** One finding for all arms. */
export function findReasoningFirst(arms: readonly OutlineArm[]): Finding[] {
  const found = arms.flatMap((arm) => {
    const thinking = validRuns(arm.runs).filter((run) => run.firstReasoningMs !== null && run.ttftMs !== null);
    const answered = thinking.filter((run) => run.firstTextMs !== null);
    const ttftMs = median(answered.map((run) => run.ttftMs ?? 0));
    const textMs = median(answered.map((run) => run.firstTextMs ?? 0));
    const unanswered = thinking.length - answered.length;
    const isLate =
      isPresentable('median', answered.length) &&
      ttftMs !== null &&
      textMs !== null &&
      textMs - ttftMs >= LEAST_MS &&
      textMs >= LEAST_TIMES * ttftMs;
    return isLate || unanswered > 0 ? [{ arm, n: answered.length, unanswered, ttftMs, textMs, isLate }] : [];
  });
  if (found.length === 0) return [];
  const told = found.map(({ arm, n, unanswered, ttftMs, textMs, isLate }) => {
    const late =
      isLate && ttftMs !== null && textMs !== null
        ? [
            `answer at ${milliseconds(textMs)}${ttftMs > 0 ? `, ${times(textMs / ttftMs)} the TTFT of ${milliseconds(ttftMs)}` : ''} (medians, n=${n})`,
          ]
        : [];
    const none = unanswered === 0 ? [] : [`${counted(unanswered, 'run')} ended before any answer`];
    return `${arm.label} (${[...late, ...none].join('; ')})`;
  });
  return [
    {
      kind: 'reasoning-first',
      severity: 'notice',
      arms: found.map(({ arm }) => arm.id),
      text: `The TTFT is thinking, not answer, for ${listed(told)}.`,
      advice:
        'Compare these by first text; ask for less reasoning effort where the model takes it, and leave room for the answer in max tokens.',
      evidence: evidenceByArm(
        found.map(({ arm, n, unanswered, ttftMs, textMs }) => ({
          armId: arm.id,
          evidence: { n, unanswered, ttftMs, firstTextMs: textMs },
        })),
      ),
    },
  ];
}
