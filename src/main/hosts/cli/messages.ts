/** What the command line tells its user on standard error: what happened, and what to do. */
import { errorTitle } from '../../../shared/contract/error-title.js';
import { ApplicationError, type ContractError } from '../../../shared/contract/result.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';

/** The option that sets a field of the plan. */
const options: Readonly<Record<string, string>> = {
  arms: '--models',
  budgetUsd: '--budget',
  endpoint: '--endpoint',
  idleSeconds: '--idle-seconds',
  'inference.maxTokens': '--max-tokens',
  'inference.temperature': '--temperature',
  'inference.topP': '--top-p',
  load: '--concurrency or --rate',
  'load.arrivals': '--arrivals',
  'load.concurrency': '--concurrency',
  'load.requestsPerSecond': '--rate',
  order: '--order',
  precision: '--precision',
  preset: '--preset',
  profile: '--profile',
  'prompt.system': '--system',
  'prompt.user': '--prompt',
  region: '--region',
  retries: '--retries',
  runs: '--runs',
  seed: '--seed',
  'simulator.scenario': '--scenario',
  'simulator.timeScale': '--time-scale',
  timeoutSeconds: '--timeout',
  warmups: '--warmups',
};

const armOptions: Readonly<Record<string, string>> = {
  modelId: '--models',
  cachePoint: '--cache',
  serviceTier: '--tier',
  latency: '--latency',
  transport: '--transport',
};

/** @param field a path in the plan, such as `arms.2.modelId` */
export function optionOf(field: string): string | null {
  const [first, , last] = field.split('.');
  if (first === 'arms' && last !== undefined) return armOptions[last] ?? null;
  return options[field] ?? null;
}

export function problemText({ severity, field, message, hint }: PlanProblem): string {
  const option = optionOf(field);
  const named = message.includes(field) ? [] : [field];
  const where = [...named, ...(option === null || message.includes(option) ? [] : [option])].join(', ');
  const prefix = severity === 'warning' ? 'warning: ' : '';
  return `firsttoken: ${prefix}${message}${where === '' ? '' : ` (${where})`}\n  ${hint}\n`;
}

/** A failure on the way to AWS is titled as in the summary of a run; other errors explain themselves. */
export function errorText(error: ContractError): string {
  const { message, hint, field, failure } = error;
  const title = failure === undefined ? '' : `${errorTitle(error)}. `;
  const where = field === undefined || message.includes(field) ? '' : ` (${field})`;
  return `firsttoken: ${title}${message}${where}\n  ${hint}\n`;
}

export function warningText(message: string): string {
  return `firsttoken: warning: ${message}\n`;
}

/** An error that has printed itself already: only its exit code is left to say. */
export class ReportedError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('reported');
    this.name = 'ReportedError';
    this.exitCode = exitCode;
  }
}

/** @throws ApplicationError when the answer is an error, so that a command reads straight on */
export function unwrap<T>(result: { ok: true; data: T } | { ok: false; error: ContractError }): T {
  if (result.ok) return result.data;
  const { code, message, hint, field, failure } = result.error;
  throw new ApplicationError(code, message, hint, { field, failure });
}
