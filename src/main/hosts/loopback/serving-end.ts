/**
 * When serving ends by itself: the app window was closed, no session runs, and no other page is open. A short grace
 * lets a page reload, and lets a browser that was open already take the window over.
 *
 *     serving -(window closed)-> unattended -(idle for the grace)-> ended
 */
export interface ServingEnd {
  windowClosed(): void;
  /** Call when a session began or ended, or a page came or went. */
  changed(): void;
  stop(): void;
  readonly ended: Promise<void>;
}

export function createServingEnd(isIdle: () => boolean, graceMs: number): ServingEnd {
  let isWindowClosed = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const { promise: ended, resolve } = Promise.withResolvers<undefined>();

  function changed(): void {
    clearTimeout(timer);
    if (isWindowClosed && !isStopped && isIdle()) timer = setTimeout(resolve, graceMs, undefined);
  }

  return {
    windowClosed() {
      isWindowClosed = true;
      changed();
    },
    changed,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
    ended,
  };
}
