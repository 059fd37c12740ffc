/** Which address of a simulator a session is sent to. */
import { expect, it } from 'vitest';
import { simulatorEndpoint } from '../../../src/main/services/simulator-endpoint.js';
import type { Transport } from '../../../src/shared/domain/plan.js';
import { testPlan } from '../plan/test-models.js';

const http1 = 'http://127.0.0.1:1001';
const tls = 'https://127.0.0.1:1002';
const planOver = (...transports: Transport[]) =>
  testPlan(transports.map((transport) => ({ modelId: 'deepseek.v3.2', transport })));

it('uses TLS with its certificate as soon as one arm asks for more than plain keep-alive', () => {
  const simulator = { http1, tls, certificate: 'PEM' };
  const expected = { endpoint: tls, trustedCertificate: 'PEM' };
  expect(simulatorEndpoint(simulator, planOver('http1-cold'))).toEqual(expected);
  expect(simulatorEndpoint(simulator, planOver('http1', 'http1-cold', 'http2', 'http2-sdk'))).toEqual(expected);
});

it('without TLS serves HTTP/1.1 in cleartext and refuses HTTP/2 by the name of its arm', () => {
  expect(simulatorEndpoint({ http1 }, planOver('http1', 'http1-cold'))).toEqual({
    endpoint: http1,
    trustedCertificate: null,
  });
  expect(() => simulatorEndpoint({ http1 }, planOver('http1', 'http2'))).toThrow(
    expect.objectContaining({ code: 'invalid-input', field: 'arms.1.transport' }) as Error,
  );
});

it('plain keep-alive runs use the address without TLS, which adds least to a replayed time', () => {
  expect(simulatorEndpoint({ http1, tls, certificate: 'PEM' }, planOver('http1', 'http1'))).toEqual({
    endpoint: http1,
    trustedCertificate: null,
  });
});
