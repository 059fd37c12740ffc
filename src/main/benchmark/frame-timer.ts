/**
 * One timer for all runs of a thread: their live batches leave in the same turn of the event loop. Thirty times a second
 * reads as a flow; sixty would double what the window's drawing takes from the clock's thread.
 */

const FRAME_MS = 33;

export interface FrameTimer {
  /** Calls back at the next frame, once. */
  next(callback: () => void): void;
  /** Takes a callback back. */
  cancel(callback: () => void): void;
}

/** The timer runs only while something waits. */
export function createFrameTimer(): FrameTimer {
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | null = null;

  function frame() {
    timer = null;
    const due = [...waiting];
    waiting.clear();
    for (const callback of due) callback();
  }

  return {
    next(callback) {
      waiting.add(callback);
      timer ??= setTimeout(frame, FRAME_MS);
    },
    cancel(callback) {
      waiting.delete(callback);
      if (waiting.size > 0 || timer === null) return;
      clearTimeout(timer);
      timer = null;
    },
  };
}
