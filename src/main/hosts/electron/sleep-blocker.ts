/** Keeps the machine from going to sleep: its clock would stop, or the connections would. The screen may. */
import { powerSaveBlocker } from 'electron';

export function createSleepBlocker(): { block(on: boolean): void } {
  let blocker: number | null = null;
  return {
    block(on) {
      if (on) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
      else if (blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
  };
}
