/**
 * THE route table. Every request has one schema for its input and one for its output; every event has a type. Hosts
 * (Electron, loopback, command line) and the window all derive from it; there is no second list.
 */
import type { z } from 'zod';
import type { LiveBatch } from '../domain/live/live-event.js';
import type { Question, SignIn } from '../domain/sign-in.js';
import { accessRequests } from './access-requests.js';
import { accountRequests } from './account-requests.js';
import { applicationRequests } from './application-requests.js';
import { benchmarkRequests } from './benchmark-requests.js';
import { catalogueRequests } from './catalogue-requests.js';
import { cheatSheetRequests } from './cheat-sheet-requests.js';
import { presetRequests } from './preset-requests.js';
import type { Result } from './result.js';
import { sessionRequests } from './session-requests.js';
import type { ShortcutId } from './shortcuts.js';

export const requests = {
  ...applicationRequests,
  ...catalogueRequests,
  ...presetRequests,
  ...benchmarkRequests,
  ...sessionRequests,
  ...accountRequests,
  ...accessRequests,
  ...cheatSheetRequests,
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
/** As the caller gives it; defaults may be left out. */
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>;
/** As the handler gets it, parsed. */
export type ParsedInput<N extends RequestName> = z.output<Requests[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>;

/** Events carry plain data that the application built. */
export interface Events {
  'live.batch': LiveBatch;
  /** Stored sessions were added, ended, deleted or restored. */
  'sessions.changed': { ids: readonly string[] };
  /** The AWS configuration files changed, or a sign-in ended: the list of profiles is to be read again. */
  'profiles.changed': Record<string, never>;
  /** Whole, after each of its changes. */
  'signin.changed': SignIn;
  /** All that wait, whenever one came or went. */
  'questions.changed': readonly Question[];
  /** The user chose the action of a shortcut in the menu of the desktop window; its host tells its page alone. */
  'menu.chosen': { shortcut: ShortcutId };
}
export type EventName = keyof Events;
export const eventNames = [
  'live.batch',
  'sessions.changed',
  'profiles.changed',
  'signin.changed',
  'questions.changed',
  'menu.chosen',
] as const satisfies readonly EventName[];

/** Exhaustive and closed: a handler for every request, and none besides. */
export type Handlers = { readonly [N in RequestName]: (input: ParsedInput<N>) => Promise<RequestOutput<N>> };
/** A part of the handlers: those whose names begin with one of `Prefix`. */
export type HandlersFor<Prefix extends string> = Pick<Handlers, Extract<RequestName, `${Prefix}.${string}`>>;

/** What a window (or any other client) sees of the application, whatever host lies between. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  /** @returns a function that ends the subscription */
  on<E extends EventName>(event: E, callback: (payload: Events[E]) => void): () => void;
}

export function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}
