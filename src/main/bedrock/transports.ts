/** How requests travel. The transport of an arm is chosen, never inherited from the SDK's default. */
import type { Transport } from '../../shared/domain/plan.js';
import type { MeasureTarget } from '../benchmark/ports.js';
import type { BedrockTransport } from './bedrock-transport.js';
import { createHttp1Transport } from './http1-transport.js';
import { createHttp2Transport } from './http2-transport.js';

type Way = Pick<MeasureTarget, 'trustedCertificate' | 'proxy'>;

const makers: Record<Transport, (target: Way) => BedrockTransport> = {
  http1: (target) => createHttp1Transport(target),
  'http1-cold': (target) => createHttp1Transport(target, true),
  http2: (target) => createHttp2Transport(target, true),
  'http2-sdk': (target) => createHttp2Transport(target, false),
};

export function createTransport(transport: Transport, target: Way): BedrockTransport {
  return makers[transport](target);
}
