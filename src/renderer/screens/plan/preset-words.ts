/** What presets do and ask for, in few words. */
import type { ListedPreset } from '../../../shared/contract/preset-requests.js';
import { durationWords } from '../../../shared/domain/duration-words.js';
import type { Plan } from '../../../shared/domain/plan.js';
import { isOfOneModel } from '../../../shared/domain/preset-with-model.js';
import type { PresetGroup } from '../../../shared/domain/preset.js';
import { formatCount, formatPlural } from '../../components/format.js';
import { costText } from './estimate-text.js';

export const groupTitles: Readonly<Record<PresetGroup, string>> = {
  decide: 'Decide',
  causes: 'Find causes',
  limits: 'Options and limits',
  own: 'My presets',
};

/** @example '6 models, 6 runs of each after 1 warm-up' @example '6 models, 3 runs of each; 2 with a cache point' */
export function presetWords({ arms, runs, warmups }: Pick<Plan, 'arms' | 'runs' | 'warmups'>): string {
  const models = new Set(arms.map(({ modelId }) => modelId)).size;
  const ofModels = models === arms.length && !isOfOneModel({ arms });
  const subject = ofModels ? formatPlural(models, 'model') : formatPlural(arms.length, 'setting');
  const warm = warmups === 0 ? '' : ` after ${formatPlural(warmups, 'warm-up')}`;
  const cached = arms.filter(({ cachePoint }) => cachePoint).length;
  const cache = cached === 0 ? '' : `; ${formatCount(cached)} with a cache point`;
  return `${subject}, ${formatPlural(runs, 'run')} of each${warm}${cache}`;
}

/**
 * @param timeScale of the simulator, which costs nothing; null: another profile
 * @example '42 requests · about 20 s · at most about $0.0015'
 */
export function presetFigures({ requests, seconds, usd }: ListedPreset['estimate'], timeScale: number | null): string {
  const time = `about ${durationWords(seconds * (timeScale ?? 1))}`;
  return [formatPlural(requests, 'request'), time, costText(usd, timeScale !== null)].join(' · ');
}

/** What the chosen preset is made of, or that the plan is none. */
export function questionWords(base: Pick<ListedPreset, 'title' | 'plan'> | undefined, changed: boolean): string {
  if (base === undefined) return 'Choose a question; everything below is filled in and can be changed.';
  return changed
    ? `Your own plan, made from "${base.title}".`
    : `${base.title}: ${presetWords(base.plan)}. Everything below is filled in and can be changed.`;
}
