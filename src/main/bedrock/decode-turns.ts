/**
 * Keeps decoding out of the way of the clock. Node reads all sockets that have data in one phase of its event loop, but
 * runs the microtasks of each between them: a reply decoded there would delay the stamp of the next one. So a frame is
 * decoded in the phase after, and only one for each round of the loop: what arrives in the meantime is stamped before
 * the next frame, however many wait. Figures are in docs/transports.md.
 */
const waiting: (() => void)[] = [];

/** @param run called once, after the sockets that have data now were read */
export function takeDecodeTurn(run: () => void): void {
  waiting.push(run);
  if (waiting.length === 1) setImmediate(nextTurn);
}

function nextTurn(): void {
  const run = waiting.shift();
  if (waiting.length > 0) setImmediate(nextTurn);
  run?.();
}
