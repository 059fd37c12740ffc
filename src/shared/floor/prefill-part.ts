/** What grows with the prompt: reading it before the first token. Known where the session sent prompts of several lengths. */
import { slopeWithinBlocks } from '../compare/slope-within-blocks.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import type { FloorPart } from '../domain/floor.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { validRuns } from '../summarise/summarised-values.js';

const PRESET = 'prompt-length';

/** @param arms of the session */
export function prefillPart(arm: OutlineArm, arms: readonly OutlineArm[]): FloorPart {
  const lengths = arms.filter((other) => isSameButLength(arm, other));
  if (lengths.length < 2) return unknown('the session did not send prompts of several lengths to this model');
  const valid = validRuns(arm.runs);
  if (valid.some(readsFromCache)) return unknown('a part of the prompt was read from the cache');
  const slope = slopeWithinBlocks(lengths, tokensRead, 'ttftMs');
  const tokens = median(valid.map(tokensRead).filter((count) => count !== null));
  if (slope === null || tokens === null) return unknown('no block holds prompts of two lengths');
  const { perUnit, interval, blocks } = slope;
  const growth = `TTFT grew by ${perThousand(perUnit)} ms for each 1,000 tokens`;
  if (interval === null) return unknown(`${growth}; ${blocks} blocks are too few for an interval`);
  const words = `${growth} [${interval.map(perThousand).join(' to ')}], ${blocks} blocks`;
  if (interval[0] <= 0) return unknown(`${words}: not distinguishable from nothing`);
  return {
    part: 'prefill',
    ms: perUnit * tokens,
    how: `${words}, times ${formatFigure(tokens, 0)} tokens`,
    preset: null,
  };
}

/** Tokens that the model had to read; null: not known, or some came from the cache. */
function tokensRead(run: OutlineRun): number | null {
  return run.inputTokens === null || readsFromCache(run) ? null : run.inputTokens + (run.cacheWriteTokens ?? 0);
}

function readsFromCache({ cacheReadTokens }: OutlineRun): boolean {
  return (cacheReadTokens ?? 0) > 0;
}

function isSameButLength(one: OutlineArm, other: OutlineArm): boolean {
  const rest = ({ modelId, settings }: OutlineArm) => JSON.stringify([modelId, { ...settings, systemTokens: null }]);
  return rest(one) === rest(other);
}

function perThousand(msPerToken: number): string {
  const ms = msPerToken * 1_000;
  return formatFigure(ms, Math.abs(ms) < 10 ? 1 : 0);
}

function unknown(how: string): FloorPart {
  return { part: 'prefill', ms: null, how, preset: PRESET };
}
