/** Pages of the lists of the control plane. */
import { validationError } from './bedrock-error.js';
import type { Scenario } from './scenario.js';

const PAGE_SIZE = { min: 1, max: 1000, default: 100 };

export interface Page<T> {
  readonly items: readonly T[];
  /** To be spread into the answer: the last page has no token. */
  readonly token: { nextToken?: string };
}

/**
 * @param query `maxResults` and `nextToken`
 * @throws BedrockError 400 when one of them is out of range or was not given out by this list
 */
export function pageOf<T>(all: readonly T[], { maxPageSize }: Scenario, query: URLSearchParams): Page<T> {
  const start = readToken(query.get('nextToken'));
  const end = start + Math.min(readPageSize(query.get('maxResults')), maxPageSize);
  return {
    items: all.slice(start, end),
    token: end < all.length ? { nextToken: Buffer.from(`from:${end}`).toString('base64url') } : {},
  };
}

function readPageSize(text: string | null): number {
  if (text === null) return PAGE_SIZE.default;
  const size = Number(text);
  if (Number.isInteger(size) && size >= PAGE_SIZE.min && size <= PAGE_SIZE.max) return size;
  throw validationError(
    `1 validation error detected: Value '${text}' at 'maxResults' failed to satisfy constraint: Member must be between ${PAGE_SIZE.min} and ${PAGE_SIZE.max}`,
  );
}

function readToken(token: string | null): number {
  if (token === null) return 0;
  const start = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (start === undefined) throw validationError('The provided nextToken is invalid.');
  return Number(start);
}
