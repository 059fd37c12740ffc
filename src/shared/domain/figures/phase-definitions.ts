/** Definitions of the stages of one attempt. The first three are durations, the others offsets from `sent`. */
import type { Definitions, FigureId } from './figure-definition.js';

const offset = {
  unit: 'ms',
  decimals: 0,
  nullWhen: 'that stage was never reached',
  source: 'what-ttft',
  where: ['live', 'detail'],
} as const;
const duration = { unit: 'ms', decimals: 1, source: 'k6; what-ttft', where: ['detail'] } as const;

export const phaseDefinitions = {
  'phases.dnsMs': {
    ...duration,
    name: 'DNS',
    formula: 'host name looked up - socket created',
    nullWhen: 'the connection was reused, or the host is an IP address',
  },
  'phases.tcpMs': {
    ...duration,
    name: 'TCP',
    formula: 'connected - host name looked up (socket created for an IP address)',
    nullWhen: 'the connection was reused',
  },
  'phases.tlsMs': {
    ...duration,
    name: 'TLS',
    formula: 'TLS handshake done - connected',
    nullWhen: 'the connection was reused or has no TLS',
  },
  'phases.requestSentMs': { ...offset, name: 'request sent', formula: 'request handed to the operating system - sent' },
  'phases.headersMs': { ...offset, name: 'headers', formula: 'response headers - sent' },
  'phases.firstByteMs': { ...offset, name: 'first byte', formula: "first chunk of the response's body - sent" },
  'phases.firstEventMs': { ...offset, name: 'first event', formula: 'first decoded event (messageStart) - sent' },
  'phases.firstDeltaMs': {
    ...offset,
    name: 'first delta',
    formula: 'first contentBlockDelta decoded, empty or not - sent (its arrival is articleTtftMs)',
  },
} as const satisfies Partial<Definitions<FigureId>>;
