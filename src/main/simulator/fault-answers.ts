/** The faults that are answered in place of a stream, with Bedrock's own words where they are known. */
import { BedrockError, validationError } from './bedrock-error.js';
import type { ScenarioFault } from './scenario-fault.js';

/** An answer that is sent in place of a stream. */
export type AnswerInstead = { kind: 'error'; error: BedrockError } | { kind: 'html'; status: number; page: string };

export const throttlingMessages = {
  requests: 'Too many requests, please wait before trying again.',
  tokens: 'Too many tokens, please wait before trying again.',
} as const;

/** The 429 of a quota of requests or of tokens. */
export function throttlingError(reason: keyof typeof throttlingMessages): BedrockError {
  return new BedrockError(429, 'ThrottlingException', throttlingMessages[reason]);
}

/** @returns null when the fault, if any, lies within the stream or in the connection */
export function answerInstead(fault: ScenarioFault | null): AnswerInstead | null {
  if (fault === null) return null;
  if (fault.kind === 'html-502') {
    return { kind: 'html', status: 502, page: '<html><body><h1>502 Bad Gateway</h1></body></html>\n' };
  }
  const error = errorOf(fault);
  return error === null ? null : { kind: 'error', error };
}

function errorOf(fault: ScenarioFault): BedrockError | null {
  switch (fault.kind) {
    case 'throttle':
      return throttlingError(fault.reason);
    case 'model-not-ready':
      return new BedrockError(
        429,
        'ModelNotReadyException',
        'Model is not ready for inference. Please wait and try again.',
      );
    case 'expired-token':
      return new BedrockError(403, 'ExpiredTokenException', 'The security token included in the request is expired');
    case 'invalid-token':
      return new BedrockError(
        403,
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      );
    case 'access-denied':
      return new BedrockError(
        403,
        'AccessDeniedException',
        "You don't have access to the model with the specified model ID.",
      );
    case 'validation':
      return validationError('The model returned the following errors: simulated validation failure');
    case 'legacy':
      return new BedrockError(
        404,
        'ResourceNotFoundException',
        'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days. Please upgrade to an active model on Amazon Bedrock',
      );
    case 'model-timeout':
      return new BedrockError(
        408,
        'ModelTimeoutException',
        'Model has timed out in processing the request. Try your request again.',
      );
    case 'model-error':
      return new BedrockError(424, 'ModelErrorException', 'The model failed while it processed the request.', {
        originalStatusCode: 500,
        resourceName: 'simulated-model',
      });
    case 'internal-error':
      return new BedrockError(
        500,
        'InternalServerException',
        'The system encountered an unexpected error during processing. Try your request again.',
      );
    case 'service-unavailable':
      return new BedrockError(503, 'ServiceUnavailableException', 'Bedrock is unable to process your request.');
    case 'overloaded':
      return new BedrockError(529, 'overloaded_error', 'Overloaded');
    default:
      return null;
  }
}
