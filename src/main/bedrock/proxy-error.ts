/** An HTTP proxy did not give the tunnel that it was asked for. Holds the proxy's host, never its user name or password. */
export class ProxyError extends Error {
  /** Host and port of the proxy. */
  readonly proxyHost: string;
  /** What it answered to CONNECT; null when it did not answer. */
  readonly status: number | null;
  /** Node's code for what broke; null when the proxy answered. */
  readonly reason: string | null;

  constructor(proxyHost: string, fault: { status: number } | { reason: string }) {
    const status = 'status' in fault ? fault.status : null;
    const reason = 'reason' in fault ? fault.reason : null;
    super(`The proxy ${proxyHost} made no tunnel (${status === null ? reason : `HTTP ${status}`}).`);
    this.name = 'ProxyError';
    this.proxyHost = proxyHost;
    this.status = status;
    this.reason = reason;
  }
}
