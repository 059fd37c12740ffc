/** Presets that are built in and the user's own, each with what it would ask for. */
import type { ParsedInput } from '../../shared/contract/contract.js';
import type { ListedPreset } from '../../shared/contract/preset-requests.js';
import { ApplicationError } from '../../shared/contract/result.js';
import type { Model } from '../../shared/domain/model.js';
import { parsePlan } from '../../shared/domain/plan-problems.js';
import type { Preset } from '../../shared/domain/preset.js';
import { estimatePlan } from '../plan/estimate-plan.js';
import { listPresets, ownPreset } from '../plan/presets.js';
import type { SavedPresets } from '../storage/saved-presets.js';

export interface Presets {
  list(): ListedPreset[];
  /** @throws ApplicationError `invalid-input`: the name is taken, or the plan cannot be read; `storage` */
  save(input: ParsedInput<'presets.save'>): { name: string };
  delete(name: string): boolean;
}

export interface PresetsOptions {
  readonly saved: SavedPresets;
  /** What is known of a model without asking anybody. */
  readonly knownModel: (modelId: string, region: string) => Model | null;
  /** Tells the user, when saved presets cannot be read; the others are listed all the same. */
  readonly warn: (text: string) => void;
}

export function createPresets({ saved, knownModel, warn }: PresetsOptions): Presets {
  const builtIn = listPresets();
  const withEstimate = (preset: Preset): ListedPreset => ({
    ...preset,
    estimate: estimatePlan(preset.plan, knownModel),
  });

  function own(): Preset[] {
    try {
      return saved.list().map(ownPreset);
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      warn(`${error.message} ${error.hint}`);
      return [];
    }
  }

  return {
    list: () => [...builtIn, ...own()].map(withEstimate),
    save({ name, answers, plan, replace }) {
      const wanted = name.toLowerCase();
      if (builtIn.some((preset) => preset.name === wanted)) {
        throw taken(`"${name}" is the name of a preset that is built in.`, 'Choose another name.');
      }
      if (!replace && saved.list().some((preset) => preset.name.toLowerCase() === wanted)) {
        throw taken(`You have a preset "${name}" already.`, 'Choose another name, or replace it.');
      }
      const parsed = parsePlan(plan);
      if (!parsed.ok) {
        const [problem] = parsed.problems;
        throw new ApplicationError('invalid-input', problem?.message ?? 'The plan has a fault.', problem?.hint ?? '', {
          field: problem?.field ?? 'plan',
        });
      }
      saved.save({ name, answers, plan: { ...parsed.plan, preset: name } });
      return { name };
    },
    delete: (name) => saved.delete(name),
  };
}

function taken(message: string, hint: string): ApplicationError {
  return new ApplicationError('invalid-input', message, hint, { field: 'name' });
}
