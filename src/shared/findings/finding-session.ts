/** What findings know of a session beside its arms and comparisons. */
import type { Session } from '../domain/session.js';

export type FindingSession = Pick<Session, 'plan' | 'environment' | 'simulated' | 'state' | 'stoppedEarly'>;
