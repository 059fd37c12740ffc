/**
 * The form of a new benchmark as plain data, and the pure steps that change it. Numbers are kept as the user typed
 * them, so that a half-typed one is neither lost nor corrected; `plan.check` says what is wrong with it.
 */
import type { Plan, Transport } from '../../shared/domain/plan.js';
import { isSimulated, SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Preset } from '../../shared/domain/preset.js';
import { type Arrivals, type LoadChoice, loadNumbers, loadOf, planLoad } from './plan-form-load.js';
import { type HostChoice, hostChoice, plannedHosts } from './plan-form-hosts.js';
import { commonTransport, type FormArm, formArm, numberFromText, optionalText, planArm } from './plan-form-arms.js';

/** Fields that the user types as numbers; an empty optional one means "none". */
export const numberFields = [
  'runs',
  'warmups',
  'seed',
  'idleSeconds',
  'timeoutSeconds',
  'maxTokens',
  'temperature',
  'topP',
  'timeScale',
  'retries',
  'concurrency',
  'requestsPerSecond',
  'precision',
  'budgetUsd',
] as const;
export type NumberFieldName = (typeof numberFields)[number];

/** Sent as null when empty: no limit, or the model's own default. */
const optionalNumbers: readonly NumberFieldName[] = [
  ...(['timeoutSeconds', 'temperature', 'topP'] as const),
  ...(['precision', 'budgetUsd'] as const),
];

const FIRST_TIME_SCALE = '0.2';

export interface PlanForm {
  name: string;
  /** False: the name follows what is chosen. */
  nameIsOwn: boolean;
  /** The preset that the form was filled from. */
  preset: string | null;
  /** Differs from its preset in more than where it runs. */
  changed: boolean;
  profile: string;
  region: string;
  /** Empty: the region's own endpoint. */
  endpoint: string;
  /** Hosts validated by FIPS 140, and hosts that speak IPv6 too. */
  fips: HostChoice;
  dualStack: HostChoice;
  arms: readonly FormArm[];
  /** Of models that are chosen from now on. */
  transport: Transport;
  load: LoadChoice;
  arrivals: Arrivals;
  order: Plan['order'];
  system: string;
  user: string;
  scenario: string;
  numbers: Readonly<Record<NumberFieldName, string>>;
}

export const emptyForm: PlanForm = {
  name: '',
  nameIsOwn: false,
  preset: null,
  changed: true,
  profile: SIMULATOR_PROFILE,
  region: 'us-west-2',
  endpoint: '',
  fips: 'configured',
  dualStack: 'configured',
  arms: [],
  transport: 'http1',
  load: 'one',
  arrivals: 'poisson',
  order: 'shuffled',
  system: '',
  user: '',
  scenario: 'article',
  numbers: {
    runs: '6',
    warmups: '0',
    seed: '1',
    idleSeconds: '0',
    timeoutSeconds: '300',
    maxTokens: '256',
    temperature: '0.1',
    topP: '0.9',
    timeScale: '1',
    retries: '0',
    concurrency: '4',
    requestsPerSecond: '1',
    precision: '',
    budgetUsd: '',
  },
};

/** The form that stands for a plan, as a loaded file fills it. */
export function formFromPlan(plan: Plan): PlanForm {
  return {
    name: plan.name,
    nameIsOwn: true,
    preset: plan.preset,
    changed: true,
    profile: plan.profile,
    region: plan.region,
    endpoint: plan.endpoint ?? '',
    fips: hostChoice(plan.fips),
    dualStack: hostChoice(plan.dualStack),
    arms: plan.arms.map(formArm),
    transport: commonTransport(plan.arms) ?? 'http1',
    ...loadOf(plan),
    order: plan.order,
    system: plan.prompt.system,
    user: plan.prompt.user,
    scenario: plan.simulator.scenario,
    numbers: {
      runs: String(plan.runs),
      warmups: String(plan.warmups),
      seed: String(plan.seed),
      idleSeconds: String(plan.idleSeconds),
      timeoutSeconds: optionalText(plan.timeoutSeconds),
      maxTokens: String(plan.inference.maxTokens),
      temperature: optionalText(plan.inference.temperature),
      topP: optionalText(plan.inference.topP),
      timeScale: String(plan.simulator.timeScale),
      retries: String(plan.retries),
      precision: optionalText(plan.precision),
      budgetUsd: optionalText(plan.budgetUsd),
      ...loadNumbers(plan),
    },
  };
}

/** The form filled from a preset; its name follows the choice from then on. */
export function formFromPreset({ name, plan }: Pick<Preset, 'name' | 'plan'>): PlanForm {
  return { ...formFromPlan(plan), nameIsOwn: false, preset: name, changed: false };
}

/**
 * The form of somebody who has chosen nothing yet. The simulator plays the preset five times faster than it was recorded,
 * so that the first result is there in seconds; the form, the lanes and the results name the speed.
 */
export function firstForm(preset: Pick<Preset, 'name' | 'plan'>): PlanForm {
  return setSimulator(formFromPreset(preset), { timeScale: FIRST_TIME_SCALE });
}

/**
 * The form filled from a preset, at the place that the user has chosen: a profile, an endpoint, a kind of host, the speed of
 * the simulator, and the region unless it only came with the preset before. A preset of one's own brings its place with it.
 */
export function fillPreset(form: PlanForm, preset: Preset, before: Preset | undefined): PlanForm {
  const filled = formFromPreset(preset);
  if (preset.group === 'own') return filled;
  const { profile, endpoint, fips, dualStack } = form;
  const region = form.region === before?.plan.region ? filled.region : form.region;
  const numbers = { ...filled.numbers, timeScale: form.numbers.timeScale };
  return { ...filled, profile, endpoint, fips, dualStack, region, numbers };
}

/** The form with the arms of a plan, such as the same experiment with another model; what else the user typed stays. */
export function withArms(form: PlanForm, { name, arms }: Pick<Plan, 'name' | 'arms'>): PlanForm {
  return { ...form, name, nameIsOwn: true, arms: arms.map(formArm) };
}

/** What `plan.check` and `benchmark.start` take. Not a Plan yet: what the user typed may not fit. */
export function planFromForm(form: PlanForm): Record<string, unknown> & { name: string } {
  const number = (field: NumberFieldName): unknown => numberOrText(field, form.numbers[field]);
  return {
    schemaVersion: 1,
    name: planName(form),
    preset: form.preset,
    profile: form.profile,
    region: form.region,
    endpoint: form.endpoint.trim() === '' ? null : form.endpoint.trim(),
    ...plannedHosts(form),
    arms: form.arms.map(planArm),
    runs: number('runs'),
    warmups: number('warmups'),
    order: form.order,
    seed: number('seed'),
    idleSeconds: number('idleSeconds'),
    timeoutSeconds: number('timeoutSeconds'),
    retries: number('retries'),
    precision: number('precision'),
    budgetUsd: number('budgetUsd'),
    load: planLoad(form.load, form.arrivals, number),
    prompt: { system: form.system, user: form.user },
    inference: { maxTokens: number('maxTokens'), temperature: number('temperature'), topP: number('topP') },
    // The fields of the simulator are not shown with another profile, so they must not have a say.
    simulator: isSimulated(form)
      ? { scenario: form.scenario, timeScale: number('timeScale') }
      : { scenario: form.scenario, timeScale: 1 },
  };
}

/** The name under which the session is kept. */
export function planName(form: PlanForm): string {
  if (form.nameIsOwn && form.name.trim() !== '') return form.name.trim();
  if (!form.changed && form.name !== '') return form.name;
  const [first] = form.arms;
  const models = new Set(form.arms.map((arm) => arm.modelId)).size;
  if (first === undefined || models > 1) return `Comparing ${models} models`;
  return form.arms.length === 1
    ? `Measuring ${first.label ?? first.modelId}`
    : `Comparing ${form.arms.length} settings of ${first.modelId}`;
}

/** Where requests go; the rest of a preset stays as it is. */
export function setWhere(
  form: PlanForm,
  change: Partial<Pick<PlanForm, 'profile' | 'region' | 'endpoint' | 'fips' | 'dualStack'>>,
): PlanForm {
  return { ...form, ...change };
}

/** How the simulator answers; no part of what a preset asks. */
export function setSimulator(form: PlanForm, change: { scenario?: string; timeScale?: string }): PlanForm {
  return {
    ...form,
    scenario: change.scenario ?? form.scenario,
    numbers: { ...form.numbers, timeScale: change.timeScale ?? form.numbers.timeScale },
  };
}

export function setText(
  form: PlanForm,
  change: Partial<Pick<PlanForm, 'system' | 'user' | 'order' | 'load' | 'arrivals'>>,
): PlanForm {
  return { ...form, ...change, changed: true };
}

/** An emptied name follows the choice again. */
export function setName(form: PlanForm, name: string): PlanForm {
  return { ...form, name, nameIsOwn: name !== '' };
}

export function setNumber(form: PlanForm, field: NumberFieldName, text: string): PlanForm {
  return { ...form, numbers: { ...form.numbers, [field]: text }, changed: true };
}

function numberOrText(field: NumberFieldName, text: string): unknown {
  return text.trim() === '' && optionalNumbers.includes(field) ? null : numberFromText(text);
}
