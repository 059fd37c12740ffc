/** The window shows our page and nothing else; a few links open in the user's own browser. */
import { shell, type WebContents } from 'electron';
import { isAppUrl } from './app-origin.js';

/** Hosts whose https pages may be opened outside. */
const outsideHosts: ReadonlySet<string> = new Set(['docs.aws.amazon.com']);

/**
 * Pages where the code of an SSO sign-in is confirmed: the device page of a region, and access portals, whose first
 * label is the organisation's own.
 */
const signInHosts: readonly RegExp[] = [
  /^device\.sso\.[a-z0-9-]+\.amazonaws\.(com|com\.cn|eu)$/,
  /^([a-z0-9-]+\.)+awsapps\.(com|cn)$/,
  /^([a-z0-9-]+\.)+app\.aws$/,
];

export function guardNavigation(contents: WebContents): void {
  const stayOnPage = (event: { url: string; preventDefault: () => void }): void => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayOnPage);
  contents.on('will-frame-navigate', stayOnPage);
  contents.on('will-redirect', stayOnPage);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

function mayOpenOutside(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  const isKnown = outsideHosts.has(host) || signInHosts.some((pattern) => pattern.test(host));
  return protocol === 'https:' && isKnown && username === '' && password === '';
}
