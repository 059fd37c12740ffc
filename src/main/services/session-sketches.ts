/** Tiny pictures of many sessions, from the beginnings of their runs. */
import { setImmediate } from 'node:timers/promises';
import { SKETCH_VALUES, type SessionSketch } from '../../shared/domain/session-sketch.js';
import { openingValues } from '../../shared/summarise/opening-values.js';
import type { RunOpenings, SessionArms } from '../benchmark/ports.js';

/** @throws ApplicationError with code `storage` when they cannot be read */
export async function sketchSessions(
  store: SessionArms & RunOpenings,
  ids: readonly string[],
): Promise<SessionSketch[]> {
  const armsOf = store.readArms(ids);
  const sketches: SessionSketch[] = [];
  for (const id of new Set(ids)) {
    const arms = armsOf.get(id);
    if (arms === undefined) continue;
    sketches.push({
      id,
      arms: arms.map((arm) => {
        const values = openingValues(store.readOpenings(id, arm, SKETCH_VALUES), arm);
        const ttftMs = values.filter(Number.isFinite);
        return { label: arm.label, ttftMs, overLimit: values.length - ttftMs.length };
      }),
    });
    // Each takes a few milliseconds; others may be waiting for the thread.
    await setImmediate();
  }
  return sketches;
}
