/**
 * Clocks inside the page. A frame has ended when the task that is queued in its animation callback runs: style, layout
 * and painting lie between. What follows a key or a click has ended when a quarter of a second has changed nothing more;
 * that is waited for without asking for frames, whose work would be counted along.
 */
import type { Page } from 'playwright-core';

export interface ActTime {
  /** Milliseconds from the key or click to the end of the frame that shows it. */
  readonly paintMs: number;
  /** To the end of the frame with the last change in the page: the rows have followed. */
  readonly rowsMs: number;
  /** To the end of the wait for more changes. */
  readonly watchedMs: number;
}

export type ActKind = 'keydown' | 'click';

export interface PageClocks {
  /** Milliseconds from the account's answer to the frame in which rows and search of the model table can be used. */
  usable(): Promise<number>;
  /** @param act makes one event of the kind */
  time(kind: ActKind, act: () => Promise<void>): Promise<ActTime>;
}

/** Call before the page is opened. */
export async function addPageClocks(page: Page): Promise<PageClocks> {
  await page.addInitScript({ content: clocks });
  return {
    usable: () => page.evaluate<number>('firsttokenBench.usable'),
    async time(kind, act) {
      await page.evaluate<undefined>(`firsttokenBench.expect(${JSON.stringify(kind)})`);
      await act();
      return page.evaluate<ActTime>('firsttokenBench.act');
    },
  };
}

/** Runs before the page's own scripts. */
const clocks = `(() => {
  const frameEnd = () => new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); resolve(performance.now()); };
    channel.port2.postMessage(0);
  }));
  const quietMs = 250;
  let answeredMs = null;
  class TimedSocket extends WebSocket {
    constructor(...rest) {
      super(...rest);
      this.addEventListener('message', ({ data, timeStamp }) => {
        if (answeredMs === null && data.includes('"models":[{')) answeredMs = timeStamp;
      });
    }
  }
  window.WebSocket = TimedSocket;
  const isUsable = () => document.querySelectorAll('table tbody tr input[type="checkbox"]').length >= 10
    && document.querySelector('input[type="search"]')?.disabled === false;
  const bench = { act: null };
  bench.usable = (async () => {
    for (;;) {
      const endMs = await frameEnd();
      if (answeredMs !== null && isUsable()) return endMs - answeredMs;
    }
  })();
  bench.expect = (kind) => {
    bench.act = new Promise((resolve) => {
      addEventListener(kind, async ({ timeStamp }) => {
        let changedMs = null;
        const watch = new MutationObserver(() => { frameEnd().then((endMs) => { changedMs = endMs; }); });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        const paintedMs = await frameEnd();
        for (;;) {
          const leftMs = Math.max(changedMs ?? 0, paintedMs) + quietMs - performance.now();
          if (leftMs <= 0) break;
          await new Promise((waited) => setTimeout(waited, leftMs));
        }
        watch.disconnect();
        const since = (ms) => ms - timeStamp;
        resolve({ paintMs: since(paintedMs), rowsMs: since(changedMs ?? paintedMs), watchedMs: since(performance.now()) });
      }, { capture: true, once: true });
    });
  };
  window.firsttokenBench = bench;
})()`;
