/** Plans as files: what the window saves, the command line runs, and the other way round. */
import type { Plan } from '../../../shared/domain/plan.js';
import { parsePlan } from '../../../shared/domain/plan-problems.js';
import type { TextFile } from '../../components/save-files.js';
import { problemText } from './problems.js';

export type ReadPlan = { ok: true; plan: Plan } | { ok: false; message: string };

const FILE_NAME_CHARACTERS = 80;

/** @param plan as `planFromForm` gives it, whatever state the form is in */
export function planFile(plan: Record<string, unknown> & { name: string }): TextFile {
  const stem = plan.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, FILE_NAME_CHARACTERS);
  return {
    fileName: `${stem === '' ? 'plan' : stem}.plan.json`,
    mediaType: 'application/json',
    content: `${JSON.stringify(plan, null, 2)}\n`,
  };
}

/** @returns the plan, or in words what is wrong with the file and how to mend it */
export function readPlanFile(fileName: string, text: string): ReadPlan {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      message: `"${fileName}" is not JSON (${reason}). Choose a plan that was saved here, or mend the file.`,
    };
  }
  const parsed = parsePlan(content);
  if (parsed.ok) return parsed;
  return { ok: false, message: `"${fileName}" is not a plan. ${parsed.problems.map(problemText).join(' ')}` };
}
