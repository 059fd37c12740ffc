/** Parses a plan and says, field by field, what is wrong with it and how to mend it. */
import { z } from 'zod';
import { type Plan, planLimits, planSchema } from './plan.js';

export const planProblemSchema = z.strictObject({
  /** `error`: it cannot start; `warning`: it can, but not as the user may think. */
  severity: z.enum(['error', 'warning']),
  /** Path in the plan, such as `runs` or `arms.2.modelId`. */
  field: z.string(),
  message: z.string(),
  hint: z.string(),
});
export type PlanProblem = z.infer<typeof planProblemSchema>;

export type ParsedPlan = { ok: true; plan: Plan } | { ok: false; problems: PlanProblem[] };

/** @param input anything: parsed JSON, or a form's values */
export function parsePlan(input: unknown): ParsedPlan {
  const parsed = planSchema.safeParse(input, { reportInput: true });
  if (parsed.success) return { ok: true, plan: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue)) };
}

function problemsOf(issue: z.core.$ZodIssue): PlanProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      severity: 'error' as const,
      field: [...path, key].join('.'),
      message: `The plan has an unknown field "${[...path, key].join('.')}".`,
      hint: 'Remove it or correct its spelling.',
    }));
  }
  const field = path.join('.') || 'plan';
  // What was given as an address may hold a password.
  const given = issue.input === undefined || field === 'endpoint' ? '' : ` (got ${shortened(issue.input)})`;
  return [{ severity: 'error', field, message: `${field}: ${wordsOf(issue)}${given}.`, hint: hintFor(field) }];
}

function hintFor(field: string): string {
  const last = field.split('.').at(-1) ?? field;
  const limit = Object.entries(planLimits).find(([name]) => name === last)?.[1];
  if (typeof limit === 'object') {
    return `Give a value from ${limit.min.toLocaleString('en-US')} to ${limit.max.toLocaleString('en-US')}.`;
  }
  if (last === 'user') return 'Write a prompt for the user message.';
  if (last === 'arms') return 'Choose at least one model.';
  return `Correct the field "${field}".`;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin !== 'string') return `must be at most ${numberText(issue.maximum)}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return 'must not be empty';
  if (issue.code === 'too_small' && issue.origin !== 'string') return `must be at least ${numberText(issue.minimum)}`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'must be a number';
  return lowerFirst(issue.message);
}

function numberText(value: number | bigint): string {
  return value.toLocaleString('en-US');
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
