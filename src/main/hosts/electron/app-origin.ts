/** The address of Electron's page, and the one test of whether a URL belongs to it. */
export const APP_SCHEME = 'app';
const appHost = 'bundle';

export const appPageUrl = `${APP_SCHEME}://${appHost}/index.html`;

/** Protocol and host are compared: for a scheme of our own, `URL.origin` is `null`. False for what is no URL. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === appHost;
}
