/** What the button that leads from a finding to its evidence says. */
import { runKinds } from '../runs/run-kinds.js';
import type { FindingPlace } from './finding-places.js';

const words: Readonly<Record<FindingPlace['place'], string>> = {
  strip: 'Show all runs in the picture',
  summary: 'Show the summary',
  runs: 'Show the list of runs',
  order: 'Show the runs in their order',
  distribution: 'Show the distribution',
  phases: 'Show the phases',
  tokens: 'Show the tokens over time',
  comparisons: 'Show the comparisons',
  floor: 'Show the floor',
  conditions: 'Show the conditions',
};

/** @example placeWords({ place: 'runs', show: 'slow' }) // 'Show the list of runs: slow' */
export function placeWords({ place, show }: FindingPlace): string {
  if (show === undefined) return words[place];
  const { label } = runKinds[show];
  return `${words[place]}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
