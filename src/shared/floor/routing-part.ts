/** What a cross-region profile added, where the session compared it with the model's own id in the region. */
import type { FloorPart } from '../domain/floor.js';
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import { comparedShare, undecidedWords } from './compared-share.js';
import { ratioWords } from '../compare/verdict-words.js';

const PRESET = 'cross-region';

export function routingPart(arm: OutlineArm, outline: Pick<SessionOutline, 'arms' | 'comparisons'>): FloorPart {
  const { crossRegion } = arm.model;
  if (crossRegion === null) return unknown('whether the model id routes between regions is not known');
  if (!crossRegion)
    return {
      part: 'routing',
      ms: 0,
      how: `called in ${arm.settings.region} by an id that does not route between regions`,
      preset: null,
    };
  const share = comparedShare(arm, ['route'], ({ model }) => model.crossRegion === false, outline);
  if (share === null) return unknown('the profile was not compared with the model in one region');
  const words = `against ${share.other.label} TTFT was ${ratioWords(share.comparison.ratio)}`;
  if (share.addedMs !== null)
    return { part: 'routing', ms: share.addedMs, how: `${words}: the share of the median above it`, preset: null };
  return unknown(
    share.comparison.verdict === 'faster'
      ? `${words}: what routing took cannot be told from what it saved elsewhere`
      : `${words}: ${undecidedWords(share)}`,
  );
}

function unknown(how: string): FloorPart {
  return { part: 'routing', ms: null, how, preset: PRESET };
}
