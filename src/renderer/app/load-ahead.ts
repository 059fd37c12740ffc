/** Brings the code of the other screens while the window is idle, so that a first click on one is as quick as a later one. */

export interface IdleWindow {
  /** Calls back once, when nobody waits for the window. */
  whenIdle(work: () => void): void;
  /** A benchmark is under way: nothing may work beside it that can wait. */
  isBusy(): boolean;
  /** Calls back once, some time later. */
  later(work: () => void): void;
}

/**
 * One after the other, each in idle time of its own. What cannot be loaded is left to the screen itself, which then says
 * so.
 */
export function loadAhead(loads: readonly (() => Promise<void>)[], idle: IdleWindow): void {
  const [load, ...rest] = loads;
  if (load === undefined) return;
  idle.whenIdle(() => {
    if (idle.isBusy()) {
      idle.later(() => {
        loadAhead(loads, idle);
      });
      return;
    }
    const goOn = (): void => {
      loadAhead(rest, idle);
    };
    load().then(goOn, goOn);
  });
}
