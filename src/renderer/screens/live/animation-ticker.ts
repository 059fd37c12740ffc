/** One loop of animation frames for all stopwatches; it rests while nobody listens. */

const listeners = new Set<(nowMs: number) => void>();
let frame = 0;

/** Calls back with `performance.now()` before every frame is drawn. @returns a function that ends it */
export function onEveryFrame(listener: (nowMs: number) => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) frame = requestAnimationFrame(tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) cancelAnimationFrame(frame);
  };
}

function tick(nowMs: number): void {
  for (const listener of listeners) listener(nowMs);
  if (listeners.size > 0) frame = requestAnimationFrame(tick);
}
