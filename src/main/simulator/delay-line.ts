/** Hands things on after a delay, in the order in which they came. */

export interface DelayLine<Item> {
  /** @param notBeforeMs of `performance.now()`; holds up this item, and thereby those behind it */
  push(item: Item, notBeforeMs?: number): void;
  /** Drops what is still waiting. */
  clear(): void;
}

/** @param delayMs 0: handed on at once */
export function createDelayLine<Item>(delayMs: number, handOn: (item: Item) => void): DelayLine<Item> {
  const waiting: { item: Item; dueMs: number }[] = [];
  let timer: NodeJS.Timeout | undefined;

  function handOnDue(): void {
    timer = undefined;
    // A timer may fire a little early; what is due within half a millisecond goes now.
    for (let next = waiting[0]; next !== undefined && next.dueMs <= performance.now() + 0.5; next = waiting[0]) {
      waiting.shift();
      handOn(next.item);
    }
    const head = waiting[0];
    if (head !== undefined) timer ??= setTimeout(handOnDue, Math.max(head.dueMs - performance.now(), 0));
  }

  return {
    push(item, notBeforeMs = 0) {
      const dueMs = Math.max(performance.now(), notBeforeMs) + delayMs;
      waiting.push({ item, dueMs });
      if (timer === undefined) handOnDue();
    },
    clear() {
      clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
