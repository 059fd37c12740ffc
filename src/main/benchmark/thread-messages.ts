/** What the application and its measuring thread say to each other. Every exchange carries the number of its call. */
import type { Measurement } from '../../shared/domain/run.js';
import type { Credentials, LiveNews, MeasureRequest, MeasureTarget } from './ports.js';

/** What a thread is started with. */
export interface ThreadData {
  /** `normal` leaves the thread's priority as it is: for the benchmark that tells what raising it brings. */
  readonly priority: 'raised' | 'normal';
}

export type ToThread =
  | { type: 'prepare'; call: number; target: MeasureTarget }
  | { type: 'measure'; call: number; request: MeasureRequest }
  | { type: 'renew'; call: number; credentials: Credentials }
  | { type: 'cancel'; call: number };

export interface CallNews {
  readonly call: number;
  readonly news: LiveNews;
}

export type FromThread =
  | { type: 'prepared'; call: number }
  | { type: 'renewed'; call: number }
  /** Of any runs that are in flight, in order. */
  | { type: 'news'; items: readonly CallNews[] }
  | { type: 'measured'; call: number; measurement: Measurement }
  /** The call itself failed: a fault of ours, not of the request. */
  | { type: 'fault'; call: number; message: string };
