/** The failures of a session in words, each kind once: a hundred runs that failed alike are one message. */
import type { FailureCode } from '../../../shared/domain/failure.js';
import { failureTitle } from '../../../shared/domain/failure-titles.js';
import type { OutlineArm, SessionOutline } from '../../../shared/domain/session-outline.js';

/** @returns empty when no run failed */
export function failureSummary({ arms }: SessionOutline): string {
  return arms.map(armSummary).join('');
}

function armSummary({ label, runs }: OutlineArm): string {
  const groups = new Map<FailureCode, { message: string; hint: string; count: number }>();
  for (const { outcome, error } of runs) {
    if (error === null || (outcome !== 'failed' && outcome !== 'incomplete')) continue;
    const group = groups.get(error.code) ?? { message: error.message, hint: error.hint, count: 0 };
    groups.set(error.code, { ...group, count: group.count + 1 });
  }
  return [...groups.entries()]
    .map(([code, { message, hint, count }]) => {
      return `firsttoken: ${label}: ${count} of ${runs.length} runs failed (${code}): ${failureTitle(code)}. ${message}\n  ${hint}\n`;
    })
    .join('');
}
