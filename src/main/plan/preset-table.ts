/** The presets as a table of the README: what each answers, and what it asks for at its own size. */
import { durationWords } from '../../shared/domain/duration-words.js';
import type { Model } from '../../shared/domain/model.js';
import { estimatePlan } from './estimate-plan.js';
import { listPresets } from './presets.js';

const header = ['Preset', 'What it answers', 'Requests', 'About', 'At most'];

/** @param knownModel what the catalogue says of a model that is called from a region */
export function presetTable(knownModel: (modelId: string, region: string) => Model | null): string {
  const rows = listPresets().map(({ name, answers, plan }) => {
    const { requests, seconds, usd } = estimatePlan(plan, knownModel);
    const cost = usd === null ? 'price unknown' : `$${usd.toPrecision(1)}`;
    return [`\`${name}\``, answers, String(requests), durationWords(seconds), cost];
  });
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
