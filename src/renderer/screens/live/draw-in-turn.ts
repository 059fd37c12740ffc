/**
 * Spreads drawing over frames. What changed asks for its turn; a few are drawn with each frame, the longest waiting
 * first, so that a batch of news for many lanes does not make one frame late.
 */
import { type ScheduleFrame, scheduleFrame } from '../../stores/frame-scheduler.js';

/** Layout and painting come on top of what is drawn here: few enough that all of it fits a frame. */
const PER_FRAME = 4;

export interface Turns {
  /** Draws once, soon; asking again before its turn changes nothing. */
  ask(draw: () => void): void;
  /** It is gone: its turn is dropped. */
  drop(draw: () => void): void;
}

export function createTurns(schedule: ScheduleFrame): Turns {
  const waiting = new Set<() => void>();
  let due = false;

  function request(): void {
    if (due || waiting.size === 0) return;
    due = true;
    schedule(() => {
      due = false;
      for (const draw of [...waiting].slice(0, PER_FRAME)) {
        waiting.delete(draw);
        draw();
      }
      request();
    });
  }

  return {
    ask(draw) {
      waiting.add(draw);
      request();
    },
    drop(draw) {
      waiting.delete(draw);
    },
  };
}

export const turns = createTurns(scheduleFrame);
