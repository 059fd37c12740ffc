/** A small application behind the real router and event hub, for the tests of the hosts. */
import { createEventHub } from '../../../src/main/event-hub.js';
import type { Application } from '../../../src/main/application-interface.js';
import { createRouter } from '../../../src/main/router.js';
import type { EventName, Events, Handlers } from '../../../src/shared/contract/contract.js';
import { ApplicationError } from '../../../src/shared/contract/result.js';
import type { LiveBatch, LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import type { RunSlot } from '../../../src/shared/domain/run.js';
import type { SessionDocument } from '../../../src/shared/domain/session-document.js';
import type { SessionReport } from '../../../src/shared/domain/session-outline.js';
import type { RunDetail } from '../../../src/shared/domain/session-overview.js';
import { buildDocument } from '../../fakes/build-document.js';
import { detailOf } from '../../../src/shared/summarise/overview.js';
import { articleSession } from '../../fakes/example-session.js';
import { reportOf } from '../../fakes/report-of.js';

export interface TestApplication extends Application {
  emit<E extends EventName>(event: E, payload: Events[E]): void;
  /** Ids of the sessions whose deletion waits for `release`. */
  readonly waiting: Map<string, () => void>;
  closed(): number;
}

export const testInfo = {
  version: '1.2.3',
  host: 'loopback',
  dataDirectory: '~/data',
  regions: [{ code: 'us-east-1', name: 'N. Virginia' }],
  scenarios: ['article'],
} as const;

export function createTestApplication(warnings: readonly string[] = []): TestApplication {
  const hub = createEventHub();
  const waiting = new Map<string, () => void>();
  let closed = 0;
  const handlers: Partial<Handlers> = {
    'application.info': () => Promise.resolve({ ...testInfo, regions: [...testInfo.regions], scenarios: ['article'] }),
    'live.snapshot': () => Promise.resolve(null),
    'plan.check': () => Promise.resolve({ problems: [], estimate: null }),
    'sessions.get': ({ id }) => Promise.reject(noSession(id)),
    'runs.get': ({ sessionId, sequence }) =>
      sessionId === 'article' && sequence === 0
        ? Promise.resolve(articleDetail())
        : Promise.reject(noSession(sessionId)),
    'sessions.delete': ({ ids }) =>
      new Promise((resolve) => {
        waiting.set(ids.join(), () => {
          resolve({ deleted: ids });
        });
      }),
  };
  // The hosts know no request by name; those that no test asks for are left out.
  const router = createRouter(handlers);
  return {
    ...router,
    on: (event, callback) => hub.on(event, callback),
    report: (id) => (id === 'article' ? Promise.resolve(articleReport()) : Promise.reject(noSession(id))),
    emit: hub.emit,
    waiting,
    warnings,
    closed: () => closed,
    close() {
      closed += 1;
      return Promise.resolve();
    },
  };
}

/** Its one session is the article's, with the id `article`. */
export const articleReport = (): SessionReport => reportOf(articleDocument());

function articleDocument(): SessionDocument {
  const { session, runs } = articleSession();
  return buildDocument(session, runs);
}

/** Of its first run. */
export function articleDetail(): RunDetail {
  const run = articleDocument()
    .arms.flatMap(({ runs }) => runs)
    .find(({ sequence }) => sequence === 0);
  if (run === undefined) throw new Error('The article has no first run');
  return detailOf(run);
}

function noSession(id: string): ApplicationError {
  return new ApplicationError('not-found', `There is no session ${id}`, 'Look at the list.', { field: 'id' });
}

export const sessionStarted: LiveEvent = {
  type: 'session.started',
  sessionId: 's1',
  name: 'Test',
  startedAt: '2026-01-01T00:00:00.000Z',
  simulated: true,
  timeScale: 1,
  arms: [],
  plannedRuns: 4,
};

export const sessionEnded: LiveEvent = {
  type: 'session.ended',
  state: 'done',
  endedAt: '2026-01-01T00:01:00.000Z',
  message: null,
};

export function liveBatch(seq: number, ...events: readonly LiveEvent[]): LiveBatch {
  return { sessionId: 's1', seq, events };
}

export function slotOf(sequence: number): RunSlot {
  return {
    ...{ sequence, armId: 'arm-1', phase: 'measured', ordinal: sequence + 1, block: sequence + 1 },
    ...{ idleSeconds: 0, plannedStartMs: null },
  };
}

export function runEndedOf(sequence: number): LiveEvent {
  return {
    type: 'run.ended',
    slot: slotOf(sequence),
    result: {
      ...{ outcome: 'completed', ttftMs: 1, firstTextMs: 1, totalMs: 2, error: null },
      ...{ streamTokensPerSecond: null, outputTokens: 1, loopDelayMs: null, clientDelayed: null },
    },
  };
}
