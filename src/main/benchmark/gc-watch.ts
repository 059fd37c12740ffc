/** Watches the garbage collections of the measuring thread: each stops its stamps while it lasts. */
import { PerformanceObserver } from 'node:perf_hooks';

export interface GcWatcher {
  /**
   * Starts to watch for one run.
   *
   * @returns ends the watch, with the length of all collections since its start, milliseconds. Node reports a collection
   *   one round of the event loop late, so call it after a tick.
   */
  watch(): () => number;
}

/** One for each thread; it observes only while a run is watched. */
export function createGcWatcher(): GcWatcher {
  let watched = 0;
  let totalMs = 0;
  const observer = new PerformanceObserver((list) => {
    add(list.getEntries());
  });

  function add(entries: readonly { readonly duration: number }[]) {
    for (const { duration } of entries) totalMs += duration;
  }

  return {
    watch() {
      if (watched === 0) observer.observe({ entryTypes: ['gc'] });
      watched += 1;
      add(observer.takeRecords());
      const beforeMs = totalMs;
      return () => {
        add(observer.takeRecords());
        watched -= 1;
        if (watched === 0) observer.disconnect();
        return totalMs - beforeMs;
      };
    },
  };
}
