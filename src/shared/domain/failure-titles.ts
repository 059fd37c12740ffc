/** What a failure is called, in a few words: the same in the window, on the terminal and for every stored run. */
import type { Failure, FailureCode } from './failure.js';

const titles: Readonly<Record<FailureCode, string>> = {
  validation: 'Request refused as invalid',
  'model-not-found': 'Model not known here',
  'needs-inference-profile': 'Needs an inference profile',
  'cache-not-supported': 'No prompt caching for this model',
  'access-denied': 'Access denied',
  'legacy-model': 'Legacy model, closed to this account',
  'credentials-missing': 'No credentials',
  'profile-unusable': 'Profile cannot be used',
  'process-failed': 'credential_process failed',
  'sign-in-needed': 'Sign-in needed',
  'sign-in-failed': 'Not signed in',
  'role-refused': 'Role refused',
  'credentials-unavailable': 'Credentials not available just now',
  'credentials-expired': 'Credentials expired',
  'credentials-invalid': 'Access key not accepted',
  'signature-mismatch': 'Signature not accepted',
  'clock-skew': 'Clock is off',
  throttled: 'Throttled',
  'model-not-ready': 'Model not ready',
  'model-timeout': 'Model timed out',
  'model-error': 'Model failed',
  'service-unavailable': 'No capacity at Bedrock',
  'internal-server': 'Internal fault of Bedrock',
  'endpoint-unreachable': 'Endpoint cannot be reached',
  'not-bedrock': 'Something other than Bedrock answered',
  'connection-reset': 'Connection closed',
  'dead-socket': 'Idle connection had died',
  'stream-cut': 'Answer cut off',
  'stream-corrupt': 'Answer damaged on the way',
  'mid-stream-exception': 'Failed while it answered',
  deadline: 'Time limit reached',
  cancelled: 'Cancelled',
  'client-fault': 'Fault of Firsttoken',
};

export function failureTitle(code: FailureCode): string {
  return titles[code];
}

/** Title, what happened, and what to do next, as one text. */
export function failureText({ code, message, hint }: Pick<Failure, 'code' | 'message' | 'hint'>): string {
  return [`${failureTitle(code)}.`, message, hint].join(' ');
}
