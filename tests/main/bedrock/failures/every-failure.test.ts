/** Every code of failure: that it has a title, an explanation and a next step, and that they are the same wherever it is met. */
import { describe, expect, test } from 'vitest';
import { credentialsError } from '../../../../src/main/bedrock/failures/credential-failures.js';
import { failureError, type FailureText, profileError } from '../../../../src/main/bedrock/failures/failure-error.js';
import { codeNotGiven, codeWanted, noSuchProfile } from '../../../../src/main/bedrock/failures/sign-in-failures.js';
import { type FailureContext, toFailure } from '../../../../src/main/bedrock/failures/to-failure.js';
import { faultMeasurement } from '../../../../src/main/benchmark/faults.js';
import { deadlineInWait } from '../../../../src/main/benchmark/judge-attempt.js';
import { failureSummary } from '../../../../src/main/hosts/cli/failure-summary.js';
import { errorText } from '../../../../src/main/hosts/cli/messages.js';
import { contractError } from '../../../../src/main/router.js';
import { readReport } from '../../../../src/main/services/read-report.js';
import { errorTitle } from '../../../../src/shared/contract/error-title.js';
import { type ApplicationError, errorCodes } from '../../../../src/shared/contract/result.js';
import { type FailureCode, failureCodes } from '../../../../src/shared/domain/failure.js';
import { failureTitle } from '../../../../src/shared/domain/failure-titles.js';
import { exampleFailure, failedRun } from '../../../fakes/example-run.js';
import { exampleArm, exampleSession } from '../../../fakes/example-session.js';
import { openedStore } from '../../storage/opened-store.js';
import { temporaryFolder } from '../../storage/temporary-folder.js';

const context = { host: 'bedrock.test', region: 'us-west-2', modelId: 'anthropic.claude-x' };
const seen = { httpStatus: 200, requestId: null, headers: 5n, reused: true, idleMs: 361_000 };

function ofService(
  name: string,
  httpStatusCode: number,
  text = 'what AWS said',
  changes: Partial<FailureContext> = {},
) {
  const error = Object.assign(new Error(text), { name, $metadata: { httpStatusCode } });
  return toFailure(error, { ...context, ...changes });
}

function ofNetwork(code: string, changes: Partial<FailureContext> = {}) {
  return toFailure(Object.assign(new Error('x'), { code }), { ...context, ...changes });
}

function ofProfile(text: string, extra: object = {}) {
  return textOf(credentialsError(Object.assign(new Error(text), extra), 'dev'));
}

function textOf({ failure, message, hint }: ApplicationError): FailureText {
  if (failure === undefined) throw new Error(`"${message}" has no code of failure`);
  return { code: failure, message, hint };
}

function ofOwnFault(): FailureText {
  const { outcome } = faultMeasurement('the thread died', 1n);
  if (outcome.kind !== 'failed') throw new Error('A fault is a failure');
  return outcome.failure;
}

/** Each as it comes about: by what is thrown, or by whoever finds it. */
const examples: Record<FailureCode, () => FailureText> = {
  validation: () => ofService('ValidationException', 400),
  'model-not-found': () => ofService('ResourceNotFoundException', 404),
  'needs-inference-profile': () => ofService('ValidationException', 400, "on-demand throughput isn't supported"),
  'cache-not-supported': () => ofService('AccessDeniedException', 403, 'did not allow prompt caching'),
  'access-denied': () => ofService('AccessDeniedException', 403),
  'legacy-model': () => ofService('ResourceNotFoundException', 404, 'This Model is marked by provider as Legacy'),
  'credentials-missing': () => ofProfile('Could not load credentials from any providers'),
  'profile-unusable': () => textOf(noSuchProfile('dev')),
  'process-failed': () => ofProfile('Command failed: tool'),
  'sign-in-needed': () => textOf(codeWanted('dev')),
  'sign-in-failed': () => textOf(codeNotGiven('dev', 'arn:aws:iam::123456789012:mfa/anna', 'declined')),
  'role-refused': () => ofProfile('no', { name: 'AccessDenied' }),
  'credentials-unavailable': () => ofProfile('x', { name: 'InternalFailure', $metadata: { httpStatusCode: 500 } }),
  'credentials-expired': () => ofService('ExpiredTokenException', 403),
  'credentials-invalid': () => ofService('UnrecognizedClientException', 403),
  'signature-mismatch': () => ofService('InvalidSignatureException', 403),
  'clock-skew': () => ofService('InvalidSignatureException', 403, 'Signature expired: 20261122T000000Z'),
  throttled: () => ofService('ThrottlingException', 429),
  'model-not-ready': () => ofService('ModelNotReadyException', 429),
  'model-timeout': () => ofService('ModelTimeoutException', 408),
  'model-error': () => ofService('ModelErrorException', 424),
  'service-unavailable': () => ofService('ServiceUnavailableException', 503),
  'internal-server': () => ofService('InternalServerException', 500),
  'endpoint-unreachable': () => ofNetwork('ENOTFOUND'),
  'not-bedrock': () => ofNetwork('HPE_INVALID_CONSTANT'),
  'connection-reset': () => ofNetwork('ECONNRESET'),
  'dead-socket': () => ofNetwork('ECONNRESET', { stamps: { ...seen, httpStatus: null, headers: null } }),
  'stream-cut': () => ofNetwork('ECONNRESET', { stamps: seen }),
  'stream-corrupt': () => toFailure(new Error('The message checksum did not match'), context),
  'mid-stream-exception': () => ofService('ModelStreamErrorException', 424, 'broke', { events: 3 }),
  deadline: () =>
    deadlineInWait({ hostOf: () => context.host }, exampleFailure(), {
      failed: 1,
      modelId: context.modelId,
      region: context.region,
      timeoutMs: 1_000,
    }),
  cancelled: () => toFailure(Object.assign(new Error('x'), { name: 'AbortError' }), context),
  'client-fault': ofOwnFault,
};

describe('every code of failure', () => {
  test.each(failureCodes)('%s has a title, an explanation and a next step', (code) => {
    const { message, hint, code: found } = examples[code]();
    expect(found).toBe(code);
    for (const text of [failureTitle(code), message, hint]) expect(text).toMatch(/^["A-Z\w].*\w/);
    // The next step follows on the same line.
    expect(message).toMatch(/[.!?…]"?$/);
    expect(hint).toMatch(/\.$/);
  });

  test('has a title of its own', () => {
    expect(new Set(failureCodes.map(failureTitle)).size).toBe(failureCodes.length);
  });

  test('says the same in a stored run, its summary on the terminal, an answer of the contract, and that on the terminal', async () => {
    const store = openedStore(temporaryFolder());
    const texts = failureCodes.map((code) => examples[code]());
    const arms = texts.map(({ code }) => ({ ...exampleArm(), id: code, label: code }));
    store.insertSession(exampleSession({ id: 's', arms }), arms.length);
    texts.forEach(({ code, message, hint }, sequence) => {
      store.saveRun('s', failedRun({ code, message, hint }, { sequence, armId: code }));
    });
    const { outline } = await readReport(store, 's');
    const summary = failureSummary(outline);
    for (const text of texts) {
      const { code, message, hint } = text;
      const title = failureTitle(code);
      const [stored] = outline.arms.find(({ id }) => id === code)?.runs ?? [];
      expect(stored?.error).toEqual({ code, message, hint });
      expect(summary).toContain(`(${code}): ${title}. ${message}\n  ${hint}\n`);
      const answered = contractError(failureError(text));
      expect(answered).toMatchObject({ failure: code, hint });
      // Of an answer an account id is masked.
      expect(answered.message.replaceAll('XXXXXXXX', '12345678')).toBe(message);
      expect(errorTitle(answered)).toBe(title);
      expect(errorText(answered)).toBe(`firsttoken: ${title}. ${answered.message}\n  ${hint}\n`);
    }
  });
});

test('every code of an answer has a title, with what failed or without', () => {
  for (const code of errorCodes) expect(errorTitle({ code })).toMatch(/^[A-Z]/);
  const missing = contractError(profileError('credentials-missing', 'None.', 'Pick a profile.'));
  expect(missing).toMatchObject({ code: 'credentials', field: 'profile' });
});
