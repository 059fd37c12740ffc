/** Failures that Bedrock itself reported, by the name on the wire and, where that says too little, by the text. */
import type { FailureCode } from '../../../shared/domain/failure.js';
import type { Explanation, FailureContext } from './to-failure.js';
import { plainText, type RawError } from './raw-error.js';

interface Entry {
  readonly code: FailureCode;
  /** Completes "Bedrock at HOST ...". */
  readonly says: (context: FailureContext) => string;
  readonly hint: string | ((context: FailureContext) => string);
}

const model = ({ modelId }: FailureContext) => modelId ?? 'the request';
const entry = (code: FailureCode, says: Entry['says'], hint: Entry['hint']): Entry => ({ code, says, hint });

// Not "signature:", behind which an answer of the contract hides what may be one.
const skewed = entry(
  'clock-skew',
  () => 'did not accept the time at which the request was signed',
  "This computer's clock is off by minutes. Set it, best by network time, then start the benchmark again.",
);

/** Texts of the service that say more than the name that comes with them; the first that fits counts. */
const byText: readonly (readonly [RegExp, Entry])[] = [
  [
    /on-demand throughput isn.t supported/i,
    entry(
      'needs-inference-profile',
      (context) => `serves ${model(context)} only through an inference profile`,
      'Choose the inference profile of this model: the same id with a prefix such as us., eu. or global.',
    ),
  ],
  [
    /model identifier is invalid/i,
    entry(
      'model-not-found',
      (context) => `does not know the model id ${model(context)} in ${context.region}`,
      ({ region }) =>
        `Choose a model from the list for ${region}. A profile's prefix (us., eu., ...) must fit the region.`,
    ),
  ],
  [
    /prompt caching|cache_control|cachepoint/i,
    entry(
      'cache-not-supported',
      (context) => `refused the cache point for ${model(context)}`,
      'Switch the cache point off for this model.',
    ),
  ],
  [/signature (expired|not yet current)/i, skewed],
  [
    /marked by provider as legacy/i,
    entry(
      'legacy-model',
      (context) => `keeps ${model(context)} as a legacy model that is closed to this account`,
      'Choose the successor of this model.',
    ),
  ],
];

const unavailable = entry(
  'service-unavailable',
  (context) => `has no capacity for ${model(context)} at the moment`,
  "This is Bedrock's capacity, not your quota. Try again later, or use a cross-region inference profile.",
);

const refused = entry(
  'validation',
  (context) => `refused the request for ${model(context)} as invalid`,
  'Correct what the message names. Some models do not take temperature and top-p together, or allow fewer max tokens.',
);

const byName = new Map<string, Entry>(
  Object.entries({
    ValidationException: refused,
    AccessDeniedException: entry(
      'access-denied',
      (context) => `denied access to ${model(context)} in ${context.region}`,
      'The identity needs bedrock:InvokeModelWithResponseStream on the model (for a profile: in every destination region), and the account needs access to the model.',
    ),
    ResourceNotFoundException: entry(
      'model-not-found',
      (context) => `found no ${model(context)} in ${context.region}`,
      'Choose a model from the list of this region.',
    ),
    ThrottlingException: entry(
      'throttled',
      (context) => `throttled the request for ${model(context)}`,
      "The account's rate or token quota is used up. Wait, put an idle time between runs, lower max tokens, or ask for a higher quota.",
    ),
    ServiceQuotaExceededException: entry(
      'throttled',
      (context) => `says that a quota for ${model(context)} is used up`,
      'Wait, lower max tokens, or ask for a higher quota.',
    ),
    ModelNotReadyException: entry(
      'model-not-ready',
      (context) => `says that ${model(context)} is not ready`,
      'Wait a minute and run it again.',
    ),
    ModelTimeoutException: entry(
      'model-timeout',
      (context) => `says that ${model(context)} did not answer in time`,
      'Run it again, with fewer max tokens or a shorter prompt if it stays.',
    ),
    ModelErrorException: entry(
      'model-error',
      (context) => `says that ${model(context)} failed`,
      'Run it again; if it stays, report the request id to AWS.',
    ),
    InternalServerException: entry(
      'internal-server',
      () => 'had an internal fault',
      'Run it again; if it stays, look at the AWS Health Dashboard.',
    ),
    ServiceUnavailableException: unavailable,
    RequestTimeTooSkewed: skewed,
    RequestExpired: skewed,
    ExpiredTokenException: entry(
      'credentials-expired',
      () => 'says that the credentials have expired',
      'Sign in again (for SSO: aws sso login), then try again.',
    ),
    UnrecognizedClientException: entry(
      'credentials-invalid',
      () => 'does not know the access key, or it is inactive',
      'Check the profile: the key may have been deleted, or the session token may be missing.',
    ),
    InvalidSignatureException: entry(
      'signature-mismatch',
      () => 'did not accept the signature of the request',
      "The secret key is wrong, or this computer's clock is off. Check both.",
    ),
  }),
);

const aliases = new Map<string, string>(
  Object.entries({
    ExpiredToken: 'ExpiredTokenException',
    InvalidClientTokenId: 'UnrecognizedClientException',
    InvalidTokenException: 'UnrecognizedClientException',
    SignatureDoesNotMatch: 'InvalidSignatureException',
    MissingAuthenticationTokenException: 'UnrecognizedClientException',
    AccessDenied: 'AccessDeniedException',
    UnauthorizedException: 'AccessDeniedException',
    TooManyRequestsException: 'ThrottlingException',
    InternalFailure: 'InternalServerException',
    ServiceUnavailable: 'ServiceUnavailableException',
  }),
);

/** @returns null when the name is not one that Bedrock is known to give */
export function serviceFailure(raw: RawError, context: FailureContext): Explanation | null {
  // Exception frames write their name in lower camel case.
  const wire = raw.name.charAt(0).toUpperCase() + raw.name.slice(1);
  const name = aliases.get(wire) ?? wire;
  if (raw.isService) {
    const match = byText.find(([pattern]) => pattern.test(raw.message));
    if (match !== undefined) return explanation(match[1], raw, context);
  }
  if (name === 'ModelStreamErrorException') return explanation(modelStreamError(context), raw, context);
  const known = byName.get(name);
  return known === undefined ? null : explanation(known, raw, context);
}

/** For an error without a name of its own; a redirect is one too. @returns null when there was no such answer */
export function byHttpStatus(raw: RawError, context: FailureContext): Explanation | null {
  const { httpStatus } = raw;
  if (httpStatus === null || httpStatus < 300) return null;
  const name = statusNames[httpStatus];
  const known = name === undefined ? undefined : byName.get(name);
  if (known !== undefined) return explanation(known, raw, context);
  if (httpStatus >= 500) return explanation(unavailable, raw, context);
  if (raw.isService && !raw.name.startsWith('Unknown')) {
    return explanation(refused, raw, context);
  }
  return {
    code: 'not-bedrock',
    message: `${context.host} answered with HTTP ${httpStatus} and no error that Bedrock would send${quoted(raw)}`,
    hint: 'Check the endpoint: it may belong to another service, or lack a path.',
  };
}

const statusNames: Record<number, string> = {
  400: 'ValidationException',
  403: 'AccessDeniedException',
  408: 'ModelTimeoutException',
  424: 'ModelErrorException',
  429: 'ThrottlingException',
  500: 'InternalServerException',
};

function modelStreamError({ events = 0 }: FailureContext): Entry {
  return entry(
    events === 0 ? 'model-error' : 'mid-stream-exception',
    (context) => `says that ${model(context)} failed ${events === 0 ? 'before it answered' : 'while it answered'}`,
    'Run it again; if it stays, report the request id to AWS.',
  );
}

function explanation({ code, says, hint }: Entry, raw: RawError, context: FailureContext): Explanation {
  return {
    code,
    message: `Bedrock at ${context.host} ${says(context)}${quoted(raw)}`,
    hint: typeof hint === 'string' ? hint : hint(context),
  };
}

/** The service's own words, where it gave any: the SDK puts "UnknownError" in the place of none. */
function quoted({ message }: RawError): string {
  return message === 'UnknownError' ? '.' : `: "${plainText(message)}"`;
}
