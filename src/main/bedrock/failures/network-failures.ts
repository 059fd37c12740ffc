/** Failures of the way there: names, connections, TLS. By Node's error codes. */
import { resetHint } from './broken-connection.js';
import type { Explanation, FailureContext } from './to-failure.js';
import type { RawError } from './raw-error.js';

type Explain = (host: string, code: string) => Explanation;

const checkAddress = 'Check the region and the endpoint, then the network: VPN, proxy, firewall.';
const certificateHint =
  "If a company proxy inspects TLS, point AWS_CA_BUNDLE, or ca_bundle of the profile, to a file with its certificate (PEM). Otherwise the endpoint's certificate is wrong.";

const unreachable =
  (what: string, hint: string = checkAddress): Explain =>
  (host, code) => ({ code: 'endpoint-unreachable', message: `Cannot reach ${host}: ${what} (${code}).`, hint });

const reset: Explain = (host, code) => ({
  code: 'connection-reset',
  message: `${host} closed the connection before it answered (${code}).`,
  hint: resetHint,
});

const chooseHttp1 = 'Choose the transport http1: not every proxy lets HTTP/2 pass.';
const noHttp2 = unreachable('its TLS offers no HTTP/2', chooseHttp1);

const certificate = unreachable('its TLS certificate is not trusted', certificateHint);
const wrongProtocol = unreachable(
  'it does not speak TLS as expected',
  'Check whether the endpoint should begin with http:// or https://, and its port.',
);

const byCode = new Map<string, Explain>(
  Object.entries({
    ECONNREFUSED: unreachable('nothing listens there', 'Check the endpoint and its port, and that the server runs.'),
    ENOTFOUND: unreachable('there is no such host name'),
    EAI_AGAIN: unreachable('its name could not be looked up', 'Check the network connection and the DNS server.'),
    EHOSTUNREACH: unreachable('there is no route to it'),
    ENETUNREACH: unreachable('the network is not reachable'),
    ETIMEDOUT: unreachable('it does not answer'),
    EADDRNOTAVAIL: unreachable('no local address fits'),
    ECONNRESET: reset,
    ECONNABORTED: reset,
    EPIPE: reset,
    DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
    SELF_SIGNED_CERT_IN_CHAIN: certificate,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: certificate,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
    CERT_HAS_EXPIRED: certificate,
    ERR_TLS_CERT_ALTNAME_INVALID: unreachable('its TLS certificate is for another name', certificateHint),
    EPROTO: wrongProtocol,
    ERR_SSL_WRONG_VERSION_NUMBER: wrongProtocol,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: wrongProtocol,
    ERR_HTTP2_STREAM_CANCEL: unreachable('the HTTP/2 connection was not made', chooseHttp1),
    ERR_HTTP2_ERROR: unreachable('HTTP/2 does not work on this path', chooseHttp1),
    ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: unreachable(
      'its TLS offers no HTTP/1.1',
      'Choose the transport http2, or look for what answers in the place of Bedrock.',
    ),
  }),
);

/** @returns null when the error is none of the network */
export function networkFailure(raw: RawError, { host }: Pick<FailureContext, 'host'>): Explanation | null {
  const isHttp2 = raw.codes.some(isOfHttp2);
  // HTTP/2 wraps what went wrong with the connection: that says more.
  for (const code of [...raw.codes].sort((a, b) => Number(isOfHttp2(a)) - Number(isOfHttp2(b)))) {
    const explain = isHttp2 && code.endsWith('NO_APPLICATION_PROTOCOL') ? noHttp2 : byCode.get(code);
    if (explain !== undefined) return explain(host, code);
    if (isOfHttp2(code)) return { ...reset(host, code), hint: chooseHttp1 };
  }
  if (raw.name === 'TimeoutError') return unreachable('it does not answer')(host, raw.name);
  if (raw.name === 'EndpointError') {
    return unreachable(
      'the endpoint settings contradict each other',
      'Check the endpoint, FIPS and dual-stack settings of the profile and the environment.',
    )(host, raw.name);
  }
  return null;
}

function isOfHttp2(code: string): boolean {
  return code.startsWith('ERR_HTTP2_');
}
