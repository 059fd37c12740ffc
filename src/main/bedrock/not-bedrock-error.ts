/** A successful answer that is no event stream: a captive portal, a proxy's page, another service. */
export class NotBedrockError extends Error {
  readonly contentType: string;

  constructor(contentType: string) {
    super(`The answer is ${contentType}, not an event stream.`);
    this.name = 'NotBedrockError';
    this.contentType = contentType;
  }
}
