/** Plans that are ready to run. The first is what a new window shows. */
import { planSchema } from '../../shared/domain/plan.js';
import type { Preset } from '../../shared/domain/preset.js';
import { defaultPrompt } from './default-prompt.js';
import { causes } from './presets/causes.js';
import { decide } from './presets/decide.js';
import { limits } from './presets/limits.js';

/** What is kept of a plan that the user saved as a preset. */
type SavedPreset = Pick<Preset, 'name' | 'answers' | 'plan'>;

const texts = [...decide, ...causes, ...limits];

/** @returns all presets that are built in, each with its whole plan; a new copy at every call */
export function listPresets(): Preset[] {
  return texts.map(({ plan, ...preset }) => ({
    ...preset,
    plan: planSchema.parse({ prompt: { ...defaultPrompt }, ...plan, name: preset.title, preset: preset.name }),
  }));
}

export function ownPreset({ name, answers, plan }: SavedPreset): Preset {
  return { name, title: name, answers, group: 'own', strategy: null, plan };
}
