/** Reads the few things that matter from an error of any shape, without trusting it. */
import { safeMessage } from '../../safe-text.js';

export interface RawError {
  readonly name: string;
  readonly message: string;
  /** Node's error codes: its own, its cause's, and those of an AggregateError's parts. */
  readonly codes: readonly string[];
  readonly httpStatus: number | null;
  readonly requestId: string | null;
  /** The SDK attached the HTTP response: a server did answer. */
  readonly hasResponse: boolean;
  /** Named by the service, not by JavaScript. */
  readonly isService: boolean;
}

const javaScriptNames = /^(Error|AggregateError|EvalError|RangeError|ReferenceError|SyntaxError|TypeError|URIError)$/;
/** Names that the SDK or Node give; everything else comes from the wire. */
const clientNames =
  /^(AbortError|TimeoutError|CredentialsProviderError|TokenProviderError|EndpointError|NotBedrockError|ProxyError)$/;

export function readRawError(error: unknown): RawError {
  const top = asRecord(error);
  const metadata = asRecord(top['$metadata']);
  const name = text(top['name']) ?? 'Error';
  return {
    name,
    message: text(top['message']) ?? (typeof error === 'string' ? error : 'no message'),
    codes: [...new Set(codesOf(top, 3))],
    httpStatus: typeof metadata['httpStatusCode'] === 'number' ? metadata['httpStatusCode'] : null,
    requestId: text(metadata['requestId']),
    hasResponse: top['$response'] !== undefined || typeof metadata['httpStatusCode'] === 'number',
    isService: !javaScriptNames.test(name) && !clientNames.test(name),
  };
}

/** The name of a cached token is made from what it belongs to. */
const AWS_FILE = /[^\s"'(]*[\\/]\.aws[\\/][^\s"',)]*/g;

/**
 * Text of a foreign hand for a message of ours: one line without secrets, account ids and paths of credentials, shortened,
 * a JSON body reduced to its message.
 */
export function plainText(message: string): string {
  const line = safeMessage(messageOfJson(message) ?? message)
    .replaceAll(AWS_FILE, '[file]')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line.length > 400 ? `${line.slice(0, 399)}…` : line;
}

function messageOfJson(text: string): string | null {
  if (!text.startsWith('{')) return null;
  try {
    const { message, Message } = asRecord(JSON.parse(text));
    return [message, Message].find((value) => typeof value === 'string') ?? null;
  } catch {
    return null;
  }
}

function codesOf(error: Record<string, unknown>, depth: number): string[] {
  const own = text(error['code']);
  const grouped: readonly unknown[] = Array.isArray(error['errors']) ? error['errors'] : [];
  const parts = depth === 0 ? [] : [error['cause'], ...grouped];
  return [...(own === null ? [] : [own]), ...parts.flatMap((part) => codesOf(asRecord(part), depth - 1))];
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
