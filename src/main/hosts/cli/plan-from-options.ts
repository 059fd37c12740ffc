/**
 * Lays the options of `run` over a preset, a plan file or nothing, and gives a plan as a file could hold it. What the
 * values mean is checked where every plan is checked; here only what an option itself can get wrong.
 */
import { ApplicationError } from '../../../shared/contract/result.js';
import { splitModelId } from '../../../shared/domain/model-id.js';
import { planSchema, SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import { type ExperimentModel, isOfOneModel, presetWithModel } from '../../../shared/domain/preset-with-model.js';
import { sizes } from '../../../shared/domain/preset.js';
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
  /** What the catalogue that ships with the application says of it. */
  readonly model: (modelId: string) => ExperimentModel;
}

/**
 * @throws ApplicationError with code `invalid-input`: neither a plan nor models, an unknown preset, a file that is not
 *   JSON, an option that is not a number
 */
export function planFromOptions(options: RunOptions, sources: PlanSources): Fields {
  const base = basePlan(options, sources);
  const plan: Fields = { ...base, ...planFields(options) };
  if (options.models !== undefined) Object.assign(plan, withModels(options, base, sources));
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
    runs: runsOf(options),
    warmups: numberOf('--warmups', options.warmups),
    seed: numberOf('--seed', options.seed),
    idleSeconds: numberOf('--idle-seconds', options.idleSeconds),
    timeoutSeconds: numberOf('--timeout', options.timeout),
    retries: numberOf('--retries', options.retries),
    precision: numberOf('--precision', options.precision),
    budgetUsd: numberOf('--budget', options.budget),
  });
}

function runsOf({ size, runs }: RunOptions): number | undefined {
  if (size === undefined) return numberOf('--runs', runs);
  if (runs === undefined) return sizes.find(({ name }) => name === size)?.runs;
  throw usage('--size and --runs cannot be used together.', 'Give one of them.', '--size');
}

/**
 * A preset about a factor of one model asks another model the same; of any other plan the models are replaced.
 *
 * @throws ApplicationError `invalid-input` when no given id is the way that an arm takes to its model
 */
function withModels(options: RunOptions, base: Fields, sources: PlanSources): Fields {
  const ids = (options.models ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const parsed = options.preset === undefined ? null : planSchema.safeParse(base);
  if (parsed?.success !== true || !isOfOneModel(parsed.data)) return { arms: armsFor(ids, base['arms']) };
  const models = ids.map((id) => sources.model(id));
  if (new Set(models.map(({ id }) => splitModelId(id).baseId)).size !== 1) {
    throw usage(
      `The preset "${options.preset ?? ''}" compares settings of one model, and ${ids.length} models were given.`,
      'Give one model, or its ids in the region and of its profiles.',
      '--models',
    );
  }
  const { plan, leftOut } = presetWithModel(parsed.data, models);
  if (leftOut.length === 0) return { arms: plan.arms, name: options.name ?? plan.name };
  throw usage(
    `The preset "${options.preset ?? ''}" has arms that none of these ids can stand for: ${leftOut.join(', ')}.`,
    'Give one id for each way to the model: its own, that of the profile of its geography, that of the global one.',
    '--models',
  );
}

/** A model that the base plan has keeps its label and settings. */
function armsFor(ids: readonly string[], baseArms: unknown): Fields[] {
  const known = asArms(baseArms);
  return ids.map((modelId) => known.find((arm) => arm['modelId'] === modelId) ?? { modelId });
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
        options.cache === true && typeof modelId === 'string' && sources.model(modelId).caching !== null
          ? true
          : fields['cachePoint'],
    });
  });
}

function planName(arms: unknown, { model }: PlanSources): string {
  const names = asArms(arms).map(({ label, modelId }) =>
    typeof label === 'string' ? label : model(String(modelId)).name,
  );
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
