/** Plans that are ready to run. The first is what a new window shows. */
import { type PlanInput, planSchema } from '../../shared/domain/plan.js';
import type { Preset } from '../../shared/domain/preset.js';
import { articleArms } from './article-models.js';
import { defaultPrompt } from './default-prompt.js';

interface PresetText {
  name: string;
  title: string;
  answers: string;
  plan: Omit<PlanInput, 'name' | 'preset' | 'prompt'>;
}

const texts: readonly PresetText[] = [
  {
    name: 'article',
    title: 'The article',
    answers:
      'Which of six models sends its first token soonest, and how much does that vary from run to run? The settings are ' +
      'those of the article: us-west-2, 3 runs each, no warm-up, at most 256 tokens. It ran one model after the other; ' +
      'here every block holds each model once, in shuffled order, so that the time of day does not favour one of them.',
    plan: {
      region: 'us-west-2',
      arms: [...articleArms],
      runs: 3,
      warmups: 0,
      order: 'shuffled',
      inference: { maxTokens: 256, temperature: 0.1, topP: 0.9 },
      simulator: { scenario: 'article' },
    },
  },
  {
    name: 'compare',
    title: 'Compare models: a look',
    answers:
      'The same models with 6 runs each after one warm-up and without cache points: 6 is the smallest number of runs ' +
      'from which a median has a 95% interval, so this is the shortest benchmark that can tell two models apart.',
    plan: {
      region: 'us-west-2',
      arms: articleArms.map(({ modelId, label }) => ({ modelId, label })),
      runs: 6,
      warmups: 1,
      order: 'shuffled',
      simulator: { scenario: 'article' },
    },
  },
];

/** @returns all presets, each with its whole plan; a new copy at every call */
export function listPresets(): Preset[] {
  return texts.map(({ name, title, answers, plan }) => ({
    name,
    title,
    answers,
    strategy: null,
    plan: planSchema.parse({ ...plan, name: title, preset: name, prompt: { ...defaultPrompt } }),
  }));
}
