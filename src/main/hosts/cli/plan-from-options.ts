/**
 * Lays the options of `run` over a preset, a plan file or nothing, and gives a plan as a file could hold it. What the
 * values mean is checked where every plan is checked; here only what an option itself can get wrong.
 */
import { ApplicationError } from '../../../shared/contract/result.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import { loadFromOptions } from './load-from-options.js';
import { numberOf } from './number-option.js';
import type { RunOptions } from './run-options.js';

type Fields = Record<string, unknown>;

export interface PlanSources {
  /** @returns the preset's plan; undefined when there is none of that name */
  preset(name: string): Fields | undefined;
  presetNames(): readonly string[];
  /** @throws ApplicationError when the file cannot be read */
  readText(path: string, option: string): string;
  defaultPrompt: { readonly system: string; readonly user: string };
  /** Whether a model is known to take a cache point. */
  caches(modelId: string): boolean;
  /** Its name in the catalogue that ships with the application; null when it is not there. */
  readonly modelName: (modelId: string) => string | null;
}

/**
 * @throws ApplicationError with code `invalid-input`: neither a plan nor models, an unknown preset, a file that is not
 *   JSON, an option that is not a number
 */
export function planFromOptions(options: RunOptions, sources: PlanSources): Fields {
  const base = basePlan(options, sources);
  const plan: Fields = { ...base, ...planFields(options) };
  if (options.models !== undefined) plan['arms'] = armsFor(options.models, base['arms']);
  plan['arms'] = withArmOptions(plan['arms'], options, sources);
  plan['name'] ??= planName(plan['arms'], sources);

  const load = loadFromOptions(options, base['load']);
  if (load !== undefined) plan['load'] = load;

  const prompt = { ...asFields(base['prompt'] ?? sources.defaultPrompt) };
  if (options.system !== undefined) prompt['system'] = sources.readText(options.system, '--system');
  if (options.prompt !== undefined) prompt['user'] = options.prompt;
  plan['prompt'] = prompt;

  const inference = defined({
    ...asFields(base['inference']),
    maxTokens: numberOf('--max-tokens', options.maxTokens) ?? asFields(base['inference'])['maxTokens'],
    temperature: numberOf('--temperature', options.temperature) ?? asFields(base['inference'])['temperature'],
    topP: numberOf('--top-p', options.topP) ?? asFields(base['inference'])['topP'],
  });
  if (Object.keys(inference).length > 0) plan['inference'] = inference;

  const simulator = defined({
    ...asFields(base['simulator']),
    scenario: options.scenario ?? asFields(base['simulator'])['scenario'],
    timeScale: numberOf('--time-scale', options.timeScale) ?? asFields(base['simulator'])['timeScale'],
  });
  if (Object.keys(simulator).length > 0) plan['simulator'] = simulator;
  refuseSimulatorOptions(options, plan);
  return plan;
}

function basePlan(options: RunOptions, sources: PlanSources): Fields {
  if (options.plan !== undefined && options.preset !== undefined) {
    throw usage('--plan and --preset cannot be used together.', 'Give one of them.', 'preset');
  }
  if (options.plan !== undefined) return planFile(options.plan, sources.readText(options.plan, '--plan'));
  if (options.preset !== undefined) {
    const plan = sources.preset(options.preset);
    if (plan !== undefined) return plan;
    throw usage(
      `There is no preset "${options.preset}".`,
      `Choose one of: ${sources.presetNames().join(', ')}.`,
      'preset',
    );
  }
  if (options.models === undefined) {
    throw usage('No models were given.', 'Give --models ID,ID, or --preset NAME, or --plan FILE.', '--models');
  }
  return { runs: 3 };
}

function planFile(path: string, text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw usage(`The plan file ${path} is not JSON: ${detail}.`, 'Correct the file, or save a plan again.', '--plan');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw usage(`The plan file ${path} does not hold a plan.`, 'A plan is a JSON object with name and arms.', '--plan');
  }
  return { ...value };
}

function planFields(options: RunOptions): Fields {
  return defined({
    name: options.name,
    profile: options.profile,
    region: options.region,
    endpoint: options.endpoint,
    fips: options.fips,
    dualStack: options.dualStack,
    order: options.order,
    runs: numberOf('--runs', options.runs),
    warmups: numberOf('--warmups', options.warmups),
    seed: numberOf('--seed', options.seed),
    idleSeconds: numberOf('--idle-seconds', options.idleSeconds),
    timeoutSeconds: numberOf('--timeout', options.timeout),
    retries: numberOf('--retries', options.retries),
  });
}

/** A model that the base plan has keeps its label and settings. */
function armsFor(list: string, baseArms: unknown): Fields[] {
  const known = asArms(baseArms);
  return list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((modelId) => known.find((arm) => arm['modelId'] === modelId) ?? { modelId });
}

function withArmOptions(arms: unknown, options: RunOptions, sources: PlanSources): unknown {
  if (!Array.isArray(arms)) return arms;
  return arms.map((arm: unknown) => {
    const fields = asFields(arm);
    const modelId = fields['modelId'];
    return defined({
      ...fields,
      transport: options.transport ?? fields['transport'],
      serviceTier: options.tier ?? fields['serviceTier'],
      latency: options.latency ?? fields['latency'],
      cachePoint:
        options.cache === true && typeof modelId === 'string' && sources.caches(modelId) ? true : fields['cachePoint'],
    });
  });
}

function planName(arms: unknown, { modelName }: PlanSources): string {
  const names = asArms(arms).map(({ label, modelId }) => String(label ?? modelName(String(modelId)) ?? modelId));
  return names.length <= 2 && names.length > 0 ? names.join(' and ').slice(0, 200) : `${names.length} models`;
}

function refuseSimulatorOptions(options: RunOptions, plan: Fields): void {
  const profile = plan['profile'] ?? SIMULATOR_PROFILE;
  if (profile === SIMULATOR_PROFILE) return;
  const option =
    options.timeScale !== undefined ? '--time-scale' : options.scenario !== undefined ? '--scenario' : null;
  if (option === null) return;
  throw usage(`${option} works only with the profile "${SIMULATOR_PROFILE}".`, 'Leave it out.', option);
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function asArms(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(asFields) : [];
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function usage(message: string, hint: string, field: string): ApplicationError {
  return new ApplicationError('invalid-input', message, hint, { field });
}
