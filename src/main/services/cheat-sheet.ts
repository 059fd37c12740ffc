/**
 * What the stored sessions say about the strategies of the cheat sheet. Which sessions can say something is told from their
 * arms; the runs of a few are read for each strategy, newest first, and what they said is kept: ended sessions never change.
 */
import { setImmediate } from 'node:timers/promises';
import { effectsOf } from '../../shared/cheat-sheet/effects-of.js';
import type { Effect, StrategyEffects } from '../../shared/cheat-sheet/effect.js';
import { measurableStrategies } from '../../shared/cheat-sheet/measurable.js';
import { type StrategyId, strategyIds } from '../../shared/cheat-sheet/strategy.js';
import type { SessionArms, SessionStore } from '../benchmark/ports.js';
import { readReport } from './read-report.js';

export interface CheatSheet {
  /**
   * @returns strategies that some session has compared, each with its latest effects
   * @throws ApplicationError `storage` when the sessions cannot be listed; one that cannot be read is passed over
   */
  measured(): Promise<StrategyEffects[]>;
}

/** Shown for each strategy. */
const LATEST = 3;
/** Read for each strategy at most: sessions that turn out to have compared nothing must not hold up the answer. */
const MOST_READ = 5;
/** Sessions whose arms are read at once; then the thread does what else there is to do. */
const ARMS_AT_ONCE = 200;

export function createCheatSheet(
  store: Pick<SessionStore, 'openSession'> & Pick<SessionArms, 'listEnded' | 'readArms'>,
): CheatSheet {
  /** By session. Both grow with what is stored, a few hundred bytes for each. */
  const measurable = new Map<string, ReadonlySet<StrategyId>>();
  const said = new Map<string, readonly StrategyEffects[]>();
  let reading: Promise<StrategyEffects[]> | null = null;

  async function lookThroughArms(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => !measurable.has(id));
    for (let start = 0; start < unknown.length; start += ARMS_AT_ONCE) {
      const some = unknown.slice(start, start + ARMS_AT_ONCE);
      const arms = store.readArms(some);
      for (const id of some) measurable.set(id, measurableStrategies(arms.get(id) ?? []));
      await setImmediate();
    }
  }

  async function read(id: string): Promise<readonly StrategyEffects[]> {
    const known = said.get(id);
    if (known !== undefined) return known;
    try {
      const { outline } = await readReport(store, id);
      const effects = effectsOf(outline);
      said.set(id, effects);
      return effects;
    } catch {
      // Deleted or damaged meanwhile: the others still answer, and opening it says what is wrong.
      return [];
    }
  }

  /** Effects with a ratio; where there are none, the latest that says why not. */
  async function latest(strategy: StrategyId, ids: readonly string[]): Promise<readonly Effect[]> {
    const found: Effect[] = [];
    const candidates = ids.filter((id) => measurable.get(id)?.has(strategy) === true);
    for (const id of candidates.slice(0, MOST_READ)) {
      const effects = (await read(id)).find((other) => other.strategy === strategy)?.effects ?? [];
      found.push(...effects);
      if (found.filter(hasRatio).length >= LATEST) break;
    }
    const known = found.filter(hasRatio);
    return known.length > 0 ? known.slice(0, LATEST) : found.slice(0, 1);
  }

  async function lookThrough(): Promise<StrategyEffects[]> {
    const ended = store.listEnded();
    await lookThroughArms(ended.map(({ id }) => id));
    const real = ended.filter(({ simulated }) => !simulated).map(({ id }) => id);
    const simulated = ended.filter((session) => session.simulated).map(({ id }) => id);
    const measured: StrategyEffects[] = [];
    for (const strategy of strategyIds) {
      const ofReal = await latest(strategy, real);
      const effects = ofReal.some(hasRatio) ? ofReal : [...ofReal, ...(await latest(strategy, simulated))];
      if (effects.length > 0) measured.push({ strategy, effects: [...effects] });
    }
    return measured;
  }

  return {
    measured() {
      // Two windows that ask at once wait for the same reading.
      reading ??= lookThrough().finally(() => {
        reading = null;
      });
      return reading;
    },
  };
}

function hasRatio({ ratio }: Effect): boolean {
  return ratio.value !== null;
}
