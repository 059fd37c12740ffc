/** Runs a checked plan to its end, with progress and messages on standard error. */
import type { SessionReport } from '../../../shared/domain/session-outline.js';
import type { LiveEvent } from '../../../shared/domain/live/live-event.js';
import type { Application } from '../../application-interface.js';
import { failureSummary } from './failure-summary.js';
import { followPause } from './follow-pause.js';
import { unwrap, warningText } from './messages.js';
import { showProgress } from './progress.js';
import type { Terminal } from './terminal.js';

type SessionEnded = Extract<LiveEvent, { type: 'session.ended' }>;

export interface PlanRun {
  readonly plan: unknown;
  readonly application: Application;
  readonly terminal: Terminal;
  readonly quiet: boolean;
  /** Cancels the session; what was measured is kept. */
  readonly signal: AbortSignal;
  /** Waits for a person who wants to go on; null: nobody is there. */
  readonly nextEnter: ((signal: AbortSignal) => Promise<boolean>) | null;
}

export interface PlanEnd {
  readonly report: SessionReport;
  /** It ended because its credentials did, and nobody was there to sign in again. */
  readonly lostCredentials: boolean;
}

/** @throws ApplicationError when the session cannot start, or was cancelled (`cancelled`) before it did */
export async function runPlan({ plan, application, terminal, quiet, signal, nextEnter }: PlanRun): Promise<PlanEnd> {
  const progress = showProgress(terminal);
  let onEnd: (end: SessionEnded) => void = () => undefined;
  const ended = new Promise<SessionEnded>((resolve) => {
    onEnd = resolve;
  });
  let sessionId: string | null = null;
  const pause = followPause({ application, terminal, nextEnter, signal, id: () => sessionId });
  const cancel = (): void => {
    if (sessionId !== null) void application.request('benchmark.cancel', { sessionId });
  };
  const stop = application.on('live.batch', ({ sessionId: id, events }) => {
    // From its preparation on, it can be cancelled.
    sessionId ??= id;
    if (signal.aborted) cancel();
    if (!quiet) progress.follow(events);
    for (const event of events) {
      if (event.type === 'session.warning') {
        progress.end();
        terminal.note(warningText(event.message));
      } else if (event.type === 'session.stopping') {
        progress.end();
        terminal.note(`firsttoken: ${event.message}\n`);
      } else if (event.type === 'session.ended') onEnd(event);
      if (event.type === 'session.paused' || event.type === 'session.resumed') progress.end();
      pause.follow(event);
    }
  });
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const started = unwrap(await application.request('benchmark.start', { plan }));
    const { state, message } = await ended;
    progress.end();
    const report = await application.report(started.sessionId);
    // What a session that is done has to say was said when it was noticed.
    if (message !== null && state !== 'done') terminal.note(`firsttoken: ${message}\n`);
    terminal.note(failureSummary(report.outline));
    return { report, lostCredentials: state === 'failed' && pause.isPaused() };
  } finally {
    pause.end();
    progress.end();
    stop();
    signal.removeEventListener('abort', cancel);
  }
}
