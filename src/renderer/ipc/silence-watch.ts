/**
 * Finds a connection that died without a word, as a tunnel does: after some silence something is asked, and when nothing
 * at all is heard after that, the connection counts as lost.
 *
 *     heard -(silence)-> asked -(silence)-> given up
 *       ^------- anything ---'
 */

/** Longer than the pauses of a session that streams, shorter than a user's patience. */
export const ASK_AFTER_MS = 15_000;
/** An application that is busy with a large export may be silent for seconds. */
export const GIVE_UP_AFTER_MS = 30_000;

export interface SilenceWatch {
  /** Something came, or the connection was made. */
  heard(): void;
  stop(): void;
}

export type WatchSilence = (actions: { ask: () => void; giveUp: () => void }) => SilenceWatch;

export function watchSilence({ ask, giveUp }: Parameters<WatchSilence>[0]): SilenceWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  return {
    heard() {
      stop();
      timer = setTimeout(() => {
        ask();
        timer = setTimeout(giveUp, GIVE_UP_AFTER_MS);
      }, ASK_AFTER_MS);
    },
    stop,
  };
}
