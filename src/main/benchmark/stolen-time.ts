/**
 * Processor time that the hypervisor gave to other machines while a thread of this one could have run. No clock and no
 * event loop of ours sees it as such: the whole computer stood still for a moment.
 */
import { readFile } from 'node:fs/promises';

/** The unit of /proc/stat is 1/100 s for every program, whatever the kernel's own tick: proc(5), USER_HZ. */
const TICK_MS = 10;

/**
 * Stolen time since the computer started, over all its processors, milliseconds in steps of 10.
 *
 * Read beside the event loop: on a computer of many processors the kernel takes milliseconds to write this file.
 *
 * @returns null where the system does not say: only Linux does
 */
export async function readStolenMs(file = '/proc/stat'): Promise<number | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return null;
  }
  // user nice system idle iowait irq softirq steal
  const ticks = Number(/^cpu +(?:\d+ ){7}(\d+)/m.exec(text)?.[1] ?? Number.NaN);
  return Number.isNaN(ticks) ? null : ticks * TICK_MS;
}
