/** The server's own wall clock, and its refusal of signatures that are too old or come from the future. */
import { BedrockError } from './bedrock-error.js';

const TOLERANCE_MINUTES = 5;

/** @param aheadSeconds how far the server's clock is ahead of this computer's */
export function serverTime(aheadSeconds: number): Date {
  return new Date(Date.now() + aheadSeconds * 1000);
}

/**
 * @param signedAt the header `x-amz-date`, such as `20261123T010203Z`; a request without it is not checked
 * @throws BedrockError 403 InvalidSignatureException when it is more than five minutes away from `now`
 */
export function checkSignatureDate(signedAt: string | string[] | undefined, now: Date): void {
  const signed = typeof signedAt === 'string' ? parseBasicDate(signedAt) : null;
  if (signed === null) return;
  const tolerance = TOLERANCE_MINUTES * 60_000;
  const from = new Date(now.getTime() - tolerance);
  const to = new Date(now.getTime() + tolerance);
  if (signed < from) {
    throw refusal(
      `Signature expired: ${basicDate(signed)} is now earlier than ${basicDate(from)} (${basicDate(now)} - ${TOLERANCE_MINUTES} min.)`,
    );
  }
  if (signed > to) {
    throw refusal(
      `Signature not yet current: ${basicDate(signed)} is still later than ${basicDate(to)} (${basicDate(now)} + ${TOLERANCE_MINUTES} min.)`,
    );
  }
}

function parseBasicDate(text: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 1, ...others] = parts;
  return new Date(Date.UTC(year, month - 1, ...others));
}

function basicDate(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

function refusal(message: string): BedrockError {
  return new BedrockError(403, 'InvalidSignatureException', message);
}
