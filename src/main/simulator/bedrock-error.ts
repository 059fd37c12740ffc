/** Errors as Bedrock answers them before a stream has begun. */

export class BedrockError extends Error {
  readonly httpStatus: number;

  /** Further fields of the body. */
  readonly fields: Readonly<Record<string, unknown>>;

  /** @param name the error's type on the wire, such as `ValidationException` */
  constructor(httpStatus: number, name: string, message: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = name;
    this.httpStatus = httpStatus;
    this.fields = fields;
  }
}

export function validationError(message: string): BedrockError {
  return new BedrockError(400, 'ValidationException', message);
}
