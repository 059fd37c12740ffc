/** Lets a thread go before what else wants a core: the window's drawing above all. */
import { constants, setPriority } from 'node:os';

/**
 * Raises the thread that calls on Linux, where a priority belongs to a thread; elsewhere the process that it is in. For
 * threads that sleep most of the time, so that nothing else waits long for them.
 *
 * @returns false where the system refuses it: Linux and macOS allow it to privileged users only
 */
export function raiseThreadPriority(): boolean {
  try {
    setPriority(constants.priority.PRIORITY_ABOVE_NORMAL);
    return true;
  } catch {
    return false;
  }
}
