/** Ends one attempt from outside: the user's cancel, or the plan's time limit. The transport sees a single signal. */

export interface AttemptEnd {
  readonly signal: AbortSignal;
  /** Who ended it; null while nobody did. The SDK does not pass a reason on, so it is kept here. */
  readonly by: () => 'user' | 'deadline' | null;
  /** Stops the timer and forgets the user's signal. */
  release(): void;
}

/** @param timeoutMs counted from now; null: no limit */
export function watchForEnd(userSignal: AbortSignal, timeoutMs: number | null): AttemptEnd {
  const controller = new AbortController();
  let by: 'user' | 'deadline' | null = null;

  function end(who: 'user' | 'deadline') {
    if (by !== null) return;
    by = who;
    controller.abort();
  }
  function endByUser() {
    end('user');
  }

  const timer =
    timeoutMs === null
      ? null
      : setTimeout(() => {
          end('deadline');
        }, timeoutMs);
  userSignal.addEventListener('abort', endByUser, { once: true });
  if (userSignal.aborted) endByUser();

  return {
    signal: controller.signal,
    by: () => by,
    release() {
      if (timer !== null) clearTimeout(timer);
      userSignal.removeEventListener('abort', endByUser);
    },
  };
}
