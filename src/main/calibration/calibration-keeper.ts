/** Calibrates when it is needed, and keeps the result for a while: a computer's own delay changes with its load. */
import type { Calibration } from '../../shared/domain/session.js';

export interface CalibrationKeeper {
  /**
   * One that is still fresh, for as many streams, or a new one.
   *
   * @param signal ends it early
   * @returns null when it failed, a warning says why; or when it was ended
   */
  recent(streams: number, signal?: AbortSignal): Promise<Calibration | null>;
  /** A new one. @throws Error when it fails */
  fresh(streams: number): Promise<Calibration>;
}

export interface CalibrationKeeperOptions {
  /** @throws Error when it fails */
  readonly calibrate: (streams: number, signal?: AbortSignal) => Promise<Calibration>;
  /** Called with what the user should know. */
  readonly warn: (text: string) => void;
  /** Milliseconds of the wall clock. */
  readonly now?: () => number;
}

/** Its age stands in `measuredAt`. */
const FRESH_FOR_MS = 10 * 60_000;

export function createCalibrationKeeper(options: CalibrationKeeperOptions): CalibrationKeeper {
  const { calibrate, warn, now = Date.now } = options;
  const kept = new Map<number, Calibration>();

  async function fresh(streams: number, signal?: AbortSignal): Promise<Calibration> {
    const calibration = await calibrate(streams, signal);
    kept.set(streams, calibration);
    return calibration;
  }

  return {
    fresh: (streams) => fresh(streams),
    async recent(streams, signal) {
      const found = kept.get(streams);
      const ageMs = found === undefined ? Infinity : now() - Date.parse(found.measuredAt);
      // A negative age: the clock was set back, so nothing is known of it.
      if (found !== undefined && ageMs >= 0 && ageMs < FRESH_FOR_MS) return found;
      try {
        return await fresh(streams, signal);
      } catch (error) {
        if (signal?.aborted === true) return null;
        const reason = error instanceof Error ? error.message : String(error);
        warn(
          `What this computer adds to the figures could not be measured, so the session goes on without it: ${reason}`,
        );
        return null;
      }
    },
  };
}
