/** The other things that an application's thread does: 5 ms of work in every 16 ms, as a window that draws each frame. */

export const WORK_MS = 5;
export const EVERY_MS = 16;

/** @returns ends it */
export function startBusyWork(): () => void {
  const document = Array.from({ length: 50 }, (_, index) => ({ index, text: 'lorem ipsum '.repeat(4) }));
  const timer = setInterval(() => {
    const until = performance.now() + WORK_MS;
    while (performance.now() < until) JSON.parse(JSON.stringify(document));
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
