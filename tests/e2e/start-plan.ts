/** Starts any plan over the page's own connection to the host, for what the form would take long to fill in. */
import type { Page } from 'playwright-core';

/** @returns the session's id @throws Error when the host refuses the plan */
export function startPlan(page: Page, plan: unknown): Promise<string> {
  return page.evaluate(async (asked) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket`);
    await new Promise((resolve) => {
      socket.addEventListener('open', resolve);
    });
    const answer = new Promise<string>((resolve, reject) => {
      socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const message = JSON.parse(data) as { id?: number; result?: { ok: boolean; data: { sessionId: string } } };
        if (message.id !== 1) return;
        if (message.result?.ok === true) resolve(message.result.data.sessionId);
        else reject(new Error(data));
      });
    });
    socket.send(JSON.stringify({ id: 1, name: 'benchmark.start', input: { plan: asked } }));
    const sessionId = await answer;
    socket.close();
    return sessionId;
  }, plan);
}
