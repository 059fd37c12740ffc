/**
 * Clocks inside the page of the history. A frame has ended when the task that is queued in its animation callback runs:
 * style, layout and painting lie between. The pictures in the rows come later and are not waited for.
 */
import type { Page } from 'playwright-core';

export interface KeyTime {
  /** Milliseconds from the key to the end of the next frame: the field shows the letter. */
  readonly fieldMs: number;
  /** To the end of the frame with the rows that the key leaves; the same where they stay as they are. */
  readonly rowsMs: number;
}

export interface HistoryClocks {
  /** Clicks on the link; to the end of the frame in which rows and filter can be used, milliseconds. */
  open(): Promise<number>;
  /** @param press one key in the filter */
  time(press: () => Promise<void>): Promise<KeyTime>;
}

/** Call before the page is opened. */
export async function addHistoryClocks(page: Page): Promise<HistoryClocks> {
  await page.addInitScript({ content: clocks });
  return {
    open: () => page.evaluate<number>('historyBench.open()'),
    async time(press) {
      await page.evaluate<undefined>('historyBench.expect()');
      await press();
      return page.evaluate<KeyTime>('historyBench.key');
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
  const isPicture = (node) => (node instanceof Element ? node : node.parentElement)?.closest('.ft-sketch-place') != null;
  const isRowChange = ({ target, addedNodes, removedNodes }) =>
    !isPicture(target) && (addedNodes.length + removedNodes.length === 0 || [...addedNodes, ...removedNodes].some((node) => !isPicture(node)));
  const isUsable = () => document.querySelectorAll('table tbody tr input[type="checkbox"]').length >= 10
    && document.querySelector('input[aria-label="Search the sessions"]') !== null;
  window.historyBench = {
    key: null,
    async open() {
      const startMs = performance.now();
      document.querySelector('a[href="#/history"]').click();
      for (;;) {
        const endMs = await frameEnd();
        if (isUsable()) return endMs - startMs;
      }
    },
    expect() {
      historyBench.key = new Promise((resolve) => {
        addEventListener('keydown', async ({ timeStamp }) => {
          let changedMs = null;
          const watch = new MutationObserver((changes) => {
            if (changes.some(isRowChange)) frameEnd().then((endMs) => { changedMs = endMs; });
          });
          for (const body of document.querySelectorAll('table tbody'))
            watch.observe(body, { subtree: true, childList: true, characterData: true });
          const fieldMs = await frameEnd();
          for (;;) {
            const leftMs = Math.max(changedMs ?? 0, fieldMs) + quietMs - performance.now();
            if (leftMs <= 0) break;
            await new Promise((waited) => setTimeout(waited, leftMs));
          }
          watch.disconnect();
          resolve({ fieldMs: fieldMs - timeStamp, rowsMs: (changedMs ?? fieldMs) - timeStamp });
        }, { capture: true, once: true });
      });
    },
  };
})()`;
