/** The window shows our page and nothing else; a few links open in the user's own browser. */
import { shell, type WebContents } from 'electron';
import { isAppUrl } from './app-origin.js';

/** Hosts whose https pages may be opened outside. */
const outsideHosts: ReadonlySet<string> = new Set(['docs.aws.amazon.com']);

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
  return protocol === 'https:' && outsideHosts.has(host) && username === '' && password === '';
}
