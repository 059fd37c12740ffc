/** What the cheat sheet knows of a way to make the first token come sooner. */
import type { ComparedFigure } from './effect.js';
import type { Factor } from '../domain/session-document.js';

/** Also the names of the files with the code, `resources/cheat-sheet/`. Named as its preset where it has one of its own. */
export const strategyIds = [
  'connection-reuse',
  'cross-region',
  'prompt-caching',
  'region-proximity',
  'latency-optimized',
  'provisioned-throughput',
  'service-tiers',
  'idle-gaps',
  'prompt-length',
  'output-length',
  'model-choice',
  'concurrency-ladder',
  'streaming',
] as const;
export type StrategyId = (typeof strategyIds)[number];

export type Effort = 'low' | 'medium' | 'high';

export interface Strategy {
  readonly id: StrategyId;
  readonly title: string;
  /** What it does, in two sentences. */
  readonly what: string;
  readonly effort: { readonly level: Effort; readonly reason: string };
  readonly cost: string;
  /** What to know before it is believed or applied; null: nothing. */
  readonly caution: string | null;
  /** What two arms that measure it differ in, any one of these; none: it is seen within each run. */
  readonly factors: readonly Factor[];
  readonly figure: ComparedFigure;
  /** The preset that measures it, and what has to be added to it first; null: nothing. */
  readonly preset: string;
  readonly addition: string | null;
  /** Its row in the article's cheat sheet; null: it has none. */
  readonly article: { readonly impact: string; readonly effort: string } | null;
}
