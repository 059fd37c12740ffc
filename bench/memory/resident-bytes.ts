/** What a process occupies of the machine's memory, without what it shares with files. */
import { readFileSync } from 'node:fs';

/** @returns bytes of anonymous resident memory on Linux; elsewhere all that is resident */
export function residentBytes(): number {
  if (process.platform !== 'linux') return process.memoryUsage.rss();
  const anonymousKb = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return anonymousKb === undefined ? process.memoryUsage.rss() : Number(anonymousKb) * 1_024;
}
