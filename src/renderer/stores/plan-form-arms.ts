/** The chosen arms as the form holds them, and the pure steps that change them. */
import type { PlanArm, Transport } from '../../shared/domain/plan.js';
import type { PlanForm } from './plan-form.js';

/** Numbers of an arm; all but the pause and the concurrency may be left empty: as the plan has it. */
export const armNumbers = ['idleSeconds', 'concurrency', 'systemTokens', 'maxTokens'] as const;
export type ArmNumber = (typeof armNumbers)[number];
const optionalArmNumbers: readonly ArmNumber[] = ['systemTokens', 'maxTokens'];

/** An arm as the user typed it: its numbers may be half typed, and an empty region is the plan's. */
export type FormArm = Omit<PlanArm, ArmNumber | 'region'> & Record<ArmNumber | 'region', string>;

/** Pauses of an idle sweep, seconds: within and beyond the times after which servers and gateways close a connection. */
export const sweepSeconds = [0, 30, 60, 300] as const;

export function formArm(arm: PlanArm): FormArm {
  return {
    ...arm,
    region: arm.region ?? '',
    idleSeconds: String(arm.idleSeconds),
    concurrency: String(arm.concurrency),
    systemTokens: optionalText(arm.systemTokens),
    maxTokens: optionalText(arm.maxTokens),
  };
}

/** The arm as the check takes it: what is not a number goes as it is. */
export function planArm(arm: FormArm): Record<string, unknown> {
  const numbers = armNumbers.map((name) => {
    const text = arm[name];
    return [name, text.trim() === '' && optionalArmNumbers.includes(name) ? null : numberFromText(text)] as const;
  });
  const region = arm.region.trim();
  return { ...arm, region: region === '' ? null : region, ...Object.fromEntries(numbers) };
}

/** Makes the chosen models exactly these: arms that stay keep their settings and place, new ones come last. */
export function chooseModels(form: PlanForm, modelIds: readonly string[]): PlanForm {
  const kept = form.arms.filter((arm) => modelIds.includes(arm.modelId));
  const known = new Set(kept.map((arm) => arm.modelId));
  const added = modelIds.filter((id) => !known.has(id)).map((id) => newArm(id, form.transport));
  return { ...form, arms: [...kept, ...added], changed: true };
}

/** Adds a model that may be in no list; one that is chosen already stays as it is. */
export function addModel(form: PlanForm, modelId: string): PlanForm {
  if (form.arms.some((arm) => arm.modelId === modelId)) return form;
  return { ...form, arms: [...form.arms, newArm(modelId, form.transport)], changed: true };
}

export function changeArm(form: PlanForm, index: number, change: Partial<FormArm>): PlanForm {
  const arms = form.arms.map((arm, place) => (place === index ? { ...arm, ...change } : arm));
  return { ...form, arms, changed: true };
}

/** Puts a second arm of the same model behind the first, to compare two settings; its label tells them apart. */
export function copyArm(form: PlanForm, index: number, label: string): PlanForm {
  const arms = form.arms.flatMap((arm, place) => (place === index ? [arm, { ...arm, label }] : [arm]));
  return { ...form, arms, changed: true };
}

/**
 * Puts one arm for each pause of the sweep in the place of an arm.
 *
 * @param name what the labels begin with
 */
export function sweepIdle(form: PlanForm, index: number, name: string): PlanForm {
  const arms = form.arms.flatMap((arm, place) =>
    place === index
      ? sweepSeconds.map((seconds) => ({
          ...arm,
          label: seconds === 0 ? `${name}, no pause` : `${name}, after ${seconds} s`,
          idleSeconds: String(seconds),
        }))
      : [arm],
  );
  return { ...form, arms, changed: true };
}

export function removeArm(form: PlanForm, index: number): PlanForm {
  return { ...form, arms: form.arms.filter((_, place) => place !== index), changed: true };
}

/** Gives all arms one transport, and those that are chosen from now on. */
export function setTransport(form: PlanForm, transport: Transport): PlanForm {
  return { ...form, transport, arms: form.arms.map((arm) => ({ ...arm, transport })), changed: true };
}

/** @returns null when the arms differ, or there are none */
export function commonTransport(arms: readonly Pick<PlanArm, 'transport'>[]): Transport | null {
  const [first, ...rest] = arms;
  return first !== undefined && rest.every(({ transport }) => transport === first.transport) ? first.transport : null;
}

/** What was typed as a number, or the text itself for the check to judge. */
export function numberFromText(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : trimmed;
}

/** A number of the plan that may be left out, as text. */
export function optionalText(value: number | null): string {
  return value === null ? '' : String(value);
}

function newArm(modelId: string, transport: Transport): FormArm {
  return {
    ...{ modelId, label: null, transport, cachePoint: false, nonce: 'none' },
    ...{ serviceTier: null, latency: null, region: '' },
    ...{ idleSeconds: '0', concurrency: '1', systemTokens: '', maxTokens: '' },
  };
}
