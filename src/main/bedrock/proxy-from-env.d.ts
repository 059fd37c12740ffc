/** The package carries no types. */
declare module 'proxy-from-env' {
  /** @returns URL of the proxy that the environment names for an address; empty: none */
  export function getProxyForUrl(url: string): string;
}
