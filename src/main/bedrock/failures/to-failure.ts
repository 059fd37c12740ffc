/**
 * Turns whatever was thrown on the way to Bedrock and back into a Failure: what happened, where, and what to do next.
 * The tables are in `service-failures.ts` and `network-failures.ts`.
 */
import { asSentence } from '../../../shared/domain/as-sentence.js';
import type { Failure, FailureCode } from '../../../shared/domain/failure.js';
import type { Credentials } from '../../benchmark/ports.js';
import type { AttemptStamps } from '../../benchmark/stream-client.js';
import { brokenHttp1, brokenHttp2, cutHint, progressOf } from './broken-connection.js';
import { NotBedrockError } from '../not-bedrock-error.js';
import { networkFailure } from './network-failures.js';
import { proxyFailure } from './proxy-failures.js';
import { plainText, readRawError, type RawError } from './raw-error.js';
import { byHttpStatus, serviceFailure } from './service-failures.js';

type SeenByTransport = Pick<AttemptStamps, 'httpStatus' | 'requestId'> &
  Partial<Pick<AttemptStamps, 'headers' | 'reused' | 'idleMs'>>;

export interface FailureContext {
  /** Host and port that the request went to. */
  readonly host: string;
  readonly region: string;
  /** null for requests that name no model. */
  readonly modelId: string | null;
  /** What the transport saw, where the error does not say; all optional. */
  readonly stamps?: SeenByTransport | undefined;
  /** Events that were decoded before. */
  readonly events?: number | undefined;
  readonly deltas?: number | undefined;
  /** Those that the request was signed with: services and proxies tell back what they were sent. */
  readonly credentials?: Credentials | undefined;
}

export interface Explanation {
  readonly code: FailureCode;
  readonly message: string;
  readonly hint: string;
}

/** @returns never throws, whatever it is given; no secret and no path of a credential cache gets into its texts */
export function toFailure(error: unknown, context: FailureContext): Failure {
  const hide = hiderOf(context.credentials);
  const thrown = readRawError(error);
  const raw = { ...thrown, name: hide(thrown.name), message: hide(thrown.message) };
  const httpStatus = raw.httpStatus ?? context.stamps?.httpStatus ?? null;
  const shown = error instanceof NotBedrockError ? new NotBedrockError(hide(error.contentType)) : error;
  const { code, message, hint } = explain(shown, { ...raw, httpStatus }, context);
  return {
    code,
    message: asSentence(message),
    hint,
    awsName: raw.isService ? raw.name : null,
    httpStatus,
    requestId: raw.requestId ?? context.stamps?.requestId ?? null,
  };
}

/** @returns hides the secrets in a text: as they are, or with what is no letter or digit escaped for a URL or for JSON */
function hiderOf(credentials: Credentials | undefined): (text: string) => string {
  const secrets = credentials === undefined ? [] : secretsOf(credentials).filter((secret) => secret !== '');
  const patterns = secrets.map((secret) => new RegExp(secret.replaceAll(/[^a-z\d]/gi, inAnyForm), 'gi'));
  return (text) => patterns.reduce((hidden, pattern) => hidden.replaceAll(pattern, '[hidden]'), text);
}

/** @returns a pattern for the character: plain, percent-encoded once or twice, or escaped in JSON */
function inAnyForm(character: string): string {
  const hex = character.charCodeAt(0).toString(16).padStart(4, '0');
  return `(?:%(?:25)?${hex.slice(2)}|\\\\u${hex}|\\\\?\\u${hex})`;
}

function secretsOf(credentials: Credentials): string[] {
  if ('bearerToken' in credentials) return [credentials.bearerToken];
  const { accessKeyId, secretAccessKey, sessionToken = '' } = credentials;
  return [accessKeyId, secretAccessKey, sessionToken];
}

function explain(error: unknown, raw: RawError, context: FailureContext): Explanation {
  return (
    proxyFailure(error, context) ??
    foreignAnswer(error, raw, context) ??
    brokenHttp2(error, context) ??
    brokenHttp1(raw, context) ??
    brokenStream(raw, context) ??
    networkFailure(raw, context) ??
    serviceFailure(raw, context) ??
    ended(raw, context) ??
    unnamedException(raw, context) ??
    byHttpStatus(raw, context) ??
    ownFault(raw, context)
  );
}

function foreignAnswer(error: unknown, raw: RawError, { host }: FailureContext): Explanation | null {
  const isPage = error instanceof NotBedrockError;
  // An error whose body is no JSON: the SDK throws the parser's error, with the response attached.
  const isUnreadableError = raw.name === 'SyntaxError' && raw.hasResponse;
  const isNoHttp = raw.codes.some((code) => code.startsWith('HPE_'));
  if (!isPage && !isUnreadableError && !isNoHttp) return null;
  const status = raw.httpStatus === null ? '' : ` with HTTP ${raw.httpStatus}`;
  const what = isNoHttp
    ? 'sent something that is not HTTP'
    : isPage
      ? `answered${status} and ${error.contentType} in place of an event stream`
      : `answered${status} and a text that is not JSON, probably an HTML page`;
  return {
    code: 'not-bedrock',
    message: `${host} ${what}: something other than Bedrock answered.`,
    hint: 'Check the endpoint, and whether a proxy, VPN or captive portal stands in between.',
  };
}

function brokenStream(raw: RawError, context: FailureContext): Explanation | null {
  const { host } = context;
  const after = progressOf(context);
  if (/truncated event message/i.test(raw.message)) {
    return {
      code: 'stream-cut',
      message: `The stream from ${host} ended inside a frame, ${after}.`,
      hint: cutHint,
    };
  }
  const isDamaged = /checksum|reported message length|message too short|unrecognizable event type/i.test(raw.message);
  // What the decoder throws over a frame whose checksums fit and whose content does not.
  const isUndecodable =
    raw.httpStatus === 200 && ['SyntaxError', 'TypeError', 'RangeError'].includes(raw.name) && raw.codes.length === 0;
  if (!isDamaged && !isUndecodable) return null;
  return {
    code: 'stream-corrupt',
    message: `The stream from ${host} was damaged ${after}: ${plainText(raw.message)}`,
    hint: 'Something between here and Bedrock changes the bytes, such as a proxy or an inspecting firewall. Try without it.',
  };
}

/** Our own runs tell a cancel from a time limit before they ask here; discovery and the like do not. */
function ended(raw: RawError, { host }: FailureContext): Explanation | null {
  if (raw.name !== 'AbortError') return null;
  return {
    code: 'cancelled',
    message: `The request to ${host} was cancelled.`,
    hint: 'Nothing needs to be done.',
  };
}

/** An exception frame of a type that this SDK does not know arrives as a plain error, named as on the wire. */
function unnamedException(raw: RawError, { host, events = 0 }: FailureContext): Explanation | null {
  if (!raw.isService || (events === 0 && raw.httpStatus !== 200)) return null;
  return {
    code: 'mid-stream-exception',
    message: `Bedrock at ${host} ended the stream with ${plainText(raw.name)}: "${plainText(raw.message)}"`,
    hint: 'The model or the service failed while it answered. Run it again; if it stays, report the request id to AWS.',
  };
}

function ownFault(raw: RawError, { host }: FailureContext): Explanation {
  return {
    code: 'client-fault',
    message: `The request to ${host} failed here with ${plainText(raw.name)}: ${plainText(raw.message)}`,
    hint: 'This looks like a fault of Firsttoken or its settings. Check the region and the endpoint, then report it with this text.',
  };
}
