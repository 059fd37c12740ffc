/** Errors as Bedrock answers them before a stream has begun. */

export class BedrockError extends Error {
  readonly httpStatus: number;

  /** @param name the error's type on the wire, such as `ValidationException` */
  constructor(httpStatus: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.httpStatus = httpStatus;
  }
}

export function validationError(message: string): BedrockError {
  return new BedrockError(400, 'ValidationException', message);
}
