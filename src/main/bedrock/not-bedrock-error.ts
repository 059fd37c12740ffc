import type { HttpResponse } from '@smithy/core/protocols';

/** A successful answer that is no event stream: a captive portal, a proxy's page, another service. */
export class NotBedrockError extends Error {
  readonly contentType: string;

  constructor(contentType: string) {
    super(`The answer is ${contentType}, not an event stream.`);
    this.name = 'NotBedrockError';
    this.contentType = contentType;
  }
}

/**
 * A page in place of the event stream would be decoded as one frame of a gigabyte, and end as "truncated". An error's
 * body is left to the SDK, which reads it as JSON.
 *
 * @throws NotBedrockError
 */
export function refuseForeignBody({ statusCode, headers }: HttpResponse): void {
  const type = headers['content-type'];
  if (statusCode !== 200 || type === undefined) return;
  if (!/eventstream|octet-stream/i.test(type)) throw new NotBedrockError(type);
}
