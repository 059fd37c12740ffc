/** Stops waiting for work that cannot itself be told to stop. */

/**
 * @returns what the work gives
 * @throws the signal's reason, at once, when it is aborted first; what the work comes to then is nobody's concern
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const giveUp = (): void => {
    reject(signal.reason as Error);
  };
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  return Promise.race([work, aborted]).finally(() => {
    signal.removeEventListener('abort', giveUp);
  });
}
