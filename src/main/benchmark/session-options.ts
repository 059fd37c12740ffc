/** What the execution of a session needs: the session itself and the ports that it works through. */
import type { Schedule } from '../../shared/domain/schedule.js';
import type { Session } from '../../shared/domain/session.js';
import type { UserControl } from './user-control.js';
import type { CredentialGate } from './credential-gate.js';
import type { MeasureTarget, PublishLive, SessionStore } from './ports.js';
import type { ThreadPool } from './thread-pool.js';

export interface SessionOptions {
  /** In state `running`; `runSession` stores it. */
  readonly session: Session;
  readonly schedule: Schedule;
  /** Where the requests go, with credentials that were resolved before. */
  readonly target: MeasureTarget;
  /** Renews them while it runs; left out: when they end, so does the session. */
  readonly gate?: CredentialGate;
  /** What the user does meanwhile; left out: nothing but to cancel it. */
  readonly control?: UserControl;
  /** Without `rest`, what was started stays until the next session. */
  readonly threads: Pick<ThreadPool, 'prepare' | 'measure'> & Partial<Pick<ThreadPool, 'rest'>>;
  readonly store: Pick<SessionStore, 'insertSession' | 'saveRun' | 'endSession'>;
  /** What is to be known of the session's end, stored before the end is told; it never rejects. */
  readonly conclude?: () => Promise<void>;
  readonly publish: PublishLive;
  /** Ends the session as `cancelled`, at any moment. */
  readonly signal: AbortSignal;
}
