/** An effect in words: what was, with its interval and n, and no more than that. */
import { ratioWords } from '../compare/verdict-words.js';
import type { Effect } from './effect.js';

const figureNames = { ttftMs: 'TTFT', totalMs: 'Total time' } as const satisfies Record<Effect['figure'], string>;

/** @example 'TTFT was 0.62x [0.55-0.71]'; null: no ratio is known */
export function effectRatioWords({ figure, ratio }: Effect): string | null {
  return ratio.value === null ? null : `${figureNames[figure]} was ${ratioWords(ratio)}`;
}

/** @example '20 pairs' @example '12 and 15 runs' */
export function effectCountWords({ n: { applied, plain, pairs } }: Effect): string {
  if (pairs !== null) return `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`;
  return `${applied} and ${plain} runs`;
}

/** What may be concluded. Never that two are equal. */
export function effectVerdictWords({ verdict, refused, n: { applied, plain, pairs } }: Effect): string {
  switch (verdict) {
    case 'faster':
    case 'slower':
      return verdict;
    case 'not-distinguishable':
      return `not distinguishable with n=${pairs ?? Math.min(applied, plain)}`;
    case 'not-tested':
      return `not tested${refused === null ? '' : `: ${refused}`}`;
  }
}

/** @example 'us-west-2' @example 'eu-west-1 against us-west-2' */
export function regionWords({ applied, plain }: Effect): string {
  return applied.region === plain.region ? applied.region : `${applied.region} against ${plain.region}`;
}
