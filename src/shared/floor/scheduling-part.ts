/** What a pause added beyond connecting anew. How long a request waits for capacity otherwise, no part of a reply tells. */
import type { FloorPart } from '../domain/floor.js';
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import { validRuns } from '../summarise/summarised-values.js';
import { comparedShare, undecidedWords } from './compared-share.js';
import { connectionPart } from './connection-part.js';
import { ratioWords } from '../compare/verdict-words.js';

const PRESET = 'idle-gaps';

export function schedulingPart(arm: OutlineArm, outline: Pick<SessionOutline, 'arms' | 'comparisons'>): FloorPart {
  const { idleSeconds } = arm.settings;
  const pausedLess = (other: OutlineArm) => other.settings.idleSeconds < idleSeconds;
  const share = comparedShare(arm, ['idle', 'cold'], pausedLess, outline);
  if (share === null)
    return unknown('Bedrock does not report how long a request waited for capacity; what a pause adds can be compared');
  const words = `after ${idleSeconds} s TTFT was ${ratioWords(share.comparison.ratio)} that of ${share.other.label}`;
  if (share.addedMs === null)
    return unknown(
      `${words}: ${share.comparison.verdict === 'faster' ? 'a pause added nothing' : undecidedWords(share)}`,
    );
  const connecting = connectionPart(validRuns(arm.runs)).ms;
  const connectingOther = connectionPart(validRuns(share.other.runs)).ms;
  if (connecting === null || connectingOther === null)
    return unknown(`${words}; how much of that was connecting is not known`);
  const ms = Math.max(0, share.addedMs - (connecting - connectingOther));
  return {
    part: 'scheduling',
    ms,
    how: `${words}: the share above it, less what connecting took longer`,
    preset: null,
  };
}

function unknown(how: string): FloorPart {
  return { part: 'scheduling', ms: null, how, preset: PRESET };
}
