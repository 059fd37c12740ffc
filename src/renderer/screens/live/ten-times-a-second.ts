/**
 * One timer for the figures of all lanes that change with time; it rests while nobody listens. Not with every frame: a
 * window that draws although nothing new came takes the measuring thread's core.
 */

const EVERY_MS = 100;

const listeners = new Set<(nowMs: number) => void>();
let timer = 0;

/** Calls back with `performance.now()`. @returns a function that ends it */
export function tenTimesASecond(listener: (nowMs: number) => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) timer = window.setInterval(tick, EVERY_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.clearInterval(timer);
  };
}

function tick(): void {
  const nowMs = performance.now();
  for (const listener of listeners) listener(nowMs);
}
