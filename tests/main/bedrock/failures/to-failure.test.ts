import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { toFailure, type FailureContext } from '../../../../src/main/bedrock/failures/to-failure.js';
import { NotBedrockError } from '../../../../src/main/bedrock/not-bedrock-error.js';
import { type FailureCode, failureSchema } from '../../../../src/shared/domain/failure.js';

const context: FailureContext = { host: 'bedrock.test:443', region: 'us-west-2', modelId: 'deepseek.v3.2' };

function serviceError(name: string, status: number, message = 'what AWS said') {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status, requestId: 'r-1' } });
}

describe('an error of the service', () => {
  test.each<[string, number, string, FailureCode]>([
    ['ValidationException', 400, 'bad value', 'validation'],
    ['ValidationException', 400, 'The provided model identifier is invalid.', 'model-not-found'],
    [
      'ValidationException',
      400,
      'Invocation of model ID x with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
      'needs-inference-profile',
    ],
    [
      'AccessDeniedException',
      403,
      'You invoked an unsupported model or your request did not allow prompt caching.',
      'cache-not-supported',
    ],
    [
      'ValidationException',
      400,
      'The model returned the following errors: system.0.cache_control: Extra inputs are not permitted',
      'cache-not-supported',
    ],
    ['AccessDeniedException', 403, 'no', 'access-denied'],
    ['ResourceNotFoundException', 404, 'Could not find it', 'model-not-found'],
    ['ResourceNotFoundException', 404, 'This Model is marked by provider as Legacy and', 'legacy-model'],
    ['ThrottlingException', 429, 'Too many requests', 'throttled'],
    ['ModelNotReadyException', 429, 'wait', 'model-not-ready'],
    ['ModelTimeoutException', 408, 'late', 'model-timeout'],
    ['ModelErrorException', 424, 'broke', 'model-error'],
    ['ModelStreamErrorException', 424, 'broke', 'model-error'],
    ['InternalServerException', 500, 'oops', 'internal-server'],
    ['ServiceUnavailableException', 503, 'full', 'service-unavailable'],
    ['ExpiredTokenException', 403, 'expired', 'credentials-expired'],
    ['UnrecognizedClientException', 403, 'invalid', 'credentials-invalid'],
    ['InvalidSignatureException', 403, 'wrong', 'signature-mismatch'],
    ['InvalidSignatureException', 403, 'Signature expired: 20261122T000000Z is now earlier than', 'clock-skew'],
    ['InvalidSignatureException', 403, 'Signature not yet current: 20261124T000000Z is still later', 'clock-skew'],
    ['SomethingNewException', 409, 'new', 'validation'],
    ['overloaded_error', 529, 'full', 'service-unavailable'],
  ])('%s (%i) "%s" is %s', (name, status, message, code) => {
    const failure = toFailure(serviceError(name, status, message), context);
    expect(failure).toMatchObject({ code, awsName: name, httpStatus: status, requestId: 'r-1' });
    expect(failure.message).toContain('bedrock.test:443');
    expect(failure.message).toContain(message.slice(0, 40));
    expect(failure.hint).not.toBe('');
  });

  test('without a type is told by its status', () => {
    const codes = [403, 404, 429, 500, 502].map((status) => toFailure(serviceError('Unknown', status), context).code);
    expect(codes).toEqual(['access-denied', 'not-bedrock', 'throttled', 'internal-server', 'service-unavailable']);
  });
});

describe('a connection that failed', () => {
  const seen = { httpStatus: null, requestId: null, headers: null, idleMs: 361_000 };
  const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

  test('while it was pooled is a dead socket, and says for how long it was idle', () => {
    const failure = toFailure(reset, { ...context, stamps: { ...seen, reused: true } });
    expect(failure).toMatchObject({ code: 'dead-socket' });
    expect(failure.message).toContain('bedrock.test:443');
    expect(failure.message).toContain('idle for 361.0 s');
    expect(failure.hint).toContain('Not a slow model');
  });

  test.each([
    ['was new', { ...seen, reused: false, idleMs: null }],
    ['had been used a moment ago', { ...seen, reused: true, idleMs: 999 }],
  ])('but %s is no dead socket, and nothing is said of idling', (_name, stamps) => {
    const { code, message, hint } = toFailure(reset, { ...context, stamps });
    expect(code).toBe('connection-reset');
    expect(message).toContain('bedrock.test:443');
    expect(message + hint).not.toMatch(/idle|slow model/);
  });

  test('but had begun to answer is a stream that was cut, which is not sent again', () => {
    const stamps = { ...seen, reused: true, headers: 5n, httpStatus: 200 };
    const failure = toFailure(reset, { ...context, stamps });
    expect(failure).toMatchObject({ code: 'stream-cut', httpStatus: 200 });
    expect(failure.message).toContain('at its first frame');
  });

  test.each([
    ['HTTP/2', { code: 'ERR_HTTP2_STREAM_CANCEL' }, 'http1'],
    ['HTTP/1.1', {}, 'http2'],
  ])('over the protocol (%s) names the transport to choose', (_name, wrapper, expected) => {
    const alert = Object.assign(new Error('x'), { code: 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL' });
    const error = Object.assign(new Error('y', { cause: alert }), wrapper);
    const failure = toFailure(error, context);
    expect(failure).toMatchObject({ code: 'endpoint-unreachable' });
    expect(failure.hint).toContain(`Choose the transport ${expected}`);
  });

  test('in HTTP/2 for a reason that is not known yet still names the way out', () => {
    const failure = toFailure(Object.assign(new Error('x'), { code: 'ERR_HTTP2_SOMETHING_NEW' }), context);
    expect(failure).toMatchObject({ code: 'connection-reset' });
    expect(failure.hint).toContain('http1');
  });

  test('says what is wrong with it, not that HTTP/2 was meant to be spoken', () => {
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    const error = Object.assign(new Error('y', { cause: refused }), { code: 'ERR_HTTP2_STREAM_CANCEL' });
    expect(toFailure(error, context).message).toContain('nothing listens there');
  });
});

describe('an error of the network', () => {
  test.each<[string, FailureCode]>([
    ['ECONNREFUSED', 'endpoint-unreachable'],
    ['ENOTFOUND', 'endpoint-unreachable'],
    ['EAI_AGAIN', 'endpoint-unreachable'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'endpoint-unreachable'],
    ['ERR_HTTP2_STREAM_CANCEL', 'endpoint-unreachable'],
    ['ECONNRESET', 'connection-reset'],
    ['HPE_INVALID_CONSTANT', 'not-bedrock'],
  ])('%s is %s, and names the host', (code, expected) => {
    const failure = toFailure(Object.assign(new Error('x'), { code }), context);
    expect(failure).toMatchObject({ code: expected, awsName: null });
    expect(failure.message).toContain('bedrock.test:443');
  });

  test('is found in a cause and in the parts of an aggregate', () => {
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    expect(toFailure(new Error('outer', { cause: refused }), context).code).toBe('endpoint-unreachable');
    expect(toFailure(new AggregateError([refused]), context).code).toBe('endpoint-unreachable');
  });
});

test('no secret gets from an error into a message', () => {
  const text = `Credential=AKIAIOSFODNN7EXAMPLE/x, x-amz-security-token: abcdef123456, Signature=0123456789`;
  const { message, hint } = toFailure(serviceError('InvalidSignatureException', 403, text), context);
  expect(message + hint).not.toMatch(/AKIAIOSFODNN7EXAMPLE|abcdef123456|0123456789/);
});

test('anything that can be thrown becomes a failure of one line', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record({ name: fc.string(), message: fc.string(), code: fc.string() })),
      fc.nat({ max: 2 }),
      (thrown, events) => {
        const failure = toFailure(thrown, { ...context, events });
        expect(failureSchema.parse(failure)).toEqual(failure);
        expect(failure.message).not.toMatch(/[\n\r]/);
      },
    ),
  );
});

describe('the credentials that a request was signed with', () => {
  const token = 'IQoJ/b3Jp+Z2lu==';
  const credentials = { accessKeyId: 'KEYID', secretAccessKey: 'never/sent', sessionToken: token };
  const told = (text: string) => toFailure(serviceError('ValidationException', 400, text), { ...context, credentials });

  test.each([
    ['as they are', token],
    ['in a URL', encodeURIComponent(token)],
    ['in a URL, in lower case', encodeURIComponent(token).toLowerCase()],
    ['in a URL within a URL', encodeURIComponent(encodeURIComponent(token))],
    ['in a path, where / stays', encodeURIComponent(token).replaceAll('%2F', '/')],
    ['in JSON that escapes /', token.replaceAll('/', '\\/')],
    ['in JSON that is safe for HTML', token.replaceAll('=', '\\u003d').replaceAll('+', '\\u002B')],
  ])('are hidden when the service tells them back %s', (_, form) => {
    expect(told(`Got X=${form}&Y and ${form}`).message).toContain('"Got X=[hidden]&Y and [hidden]"');
  });

  test('are hidden in the content type of a page', () => {
    const page = new NotBedrockError(`text/html; told=${token}`);
    expect(toFailure(page, { ...context, credentials }).message).toContain('text/html; told=[hidden] in place of');
  });

  test('hide nothing else', () => {
    expect(told('Got IQoJ').message).toContain('"Got IQoJ"');
  });
});
