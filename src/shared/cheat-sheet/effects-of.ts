/** All that one session says about the strategies of the cheat sheet. */
import { turnComparison } from '../compare/turn-comparison.js';
import type { Comparison } from '../domain/session-document.js';
import type { OutlineArm, SessionOutline } from '../domain/session-outline.js';
import { appliedSide } from './applied-side.js';
import type { Effect, StrategyEffects } from './effect.js';
import { strategies } from './strategies.js';
import type { Strategy } from './strategy.js';

type Measured = Pick<SessionOutline, 'session' | 'arms' | 'comparisons'>;

/** @returns strategies with at least one comparison, in the order of the cheat sheet */
export function effectsOf(outline: Measured): StrategyEffects[] {
  return strategies.flatMap((strategy) => {
    const found = outline.comparisons.flatMap((comparison) => effectOf(strategy, comparison, outline) ?? []);
    // By what was asked for, never by what came out: the longest pause before shorter ones, the read before the write.
    const effects = found.toSorted((a, b) => b.contrast - a.contrast).map(({ effect }) => effect);
    return effects.length === 0 ? [] : [{ strategy: strategy.id, effects }];
  });
}

interface Contrasted {
  readonly effect: Effect;
  readonly contrast: number;
}

function effectOf(strategy: Strategy, comparison: Comparison, { session, arms }: Measured): Contrasted | null {
  if (!strategy.factors.includes(comparison.factor) || comparison.figure !== strategy.figure) return null;
  const baseline = arms.find(({ id }) => id === comparison.baseline);
  const arm = arms.find(({ id }) => id === comparison.arm);
  if (baseline === undefined || arm === undefined) return null;
  const found = appliedSide(strategy.id, baseline, arm, session.plan.prompt.system);
  if (found === null) return null;
  const { side, contrast } = found;
  const turned = side === 'arm' ? comparison : turnComparison(comparison);
  const [applied, plain] = side === 'arm' ? [arm, baseline] : [baseline, arm];
  const effect: Effect = {
    sessionId: session.id,
    sessionName: session.name,
    startedAt: session.startedAt,
    simulated: session.simulated,
    modelName: applied.model.name,
    applied: { label: applied.label, region: applied.settings.region },
    plain: { label: plain.label, region: plain.settings.region },
    figure: turned.figure,
    method: turned.method,
    n: { applied: turned.n.arm, plain: turned.n.baseline, pairs: turned.n.pairs },
    ratio: turned.ratio,
    adjustedP: turned.adjustedP,
    verdict: turned.verdict,
    refused: turned.refused,
    note: strategy.id === 'prompt-caching' ? cacheNote(applied) : null,
  };
  return { effect, contrast };
}

/** A cache point that did nothing says nothing about caching. */
function cacheNote({ summary: { n, cacheHits } }: OutlineArm): string | null {
  if (n === 0 || cacheHits === n) return null;
  return cacheHits === 0 ? 'the cache was never read' : `the cache was read by ${cacheHits} of ${n} runs`;
}
