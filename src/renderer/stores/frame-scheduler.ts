/** When the window draws next: work that is scheduled here runs once, with the next frame. */

export type ScheduleFrame = (work: () => void) => void;

/** A hidden window gets no frames, but its state must go on: then the work runs after this time. */
const HIDDEN_WINDOW_MS = 250;

/** Runs `work` with the next animation frame, or soon after when the window is hidden. */
export function scheduleFrame(work: () => void): void {
  const finish = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    work();
  };
  const frame = requestAnimationFrame(finish);
  const timer = setTimeout(finish, HIDDEN_WINDOW_MS);
}
