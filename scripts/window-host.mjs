/** Which host opens the window: Electron, or the loopback host with an installed browser. */

/**
 * @param {{ browser?: boolean, noOpen?: boolean, port?: boolean }} wishes flags of `npm start`
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, uid: number | undefined }} machine
 * @returns {{ host: 'electron' } | { host: 'loopback', because: string | null }}
 *   `because` is null when the user asked for it
 */
export function chooseHost({ browser = false, noOpen = false, port = false }, { platform, env, uid }) {
  if (browser || noOpen || port) return { host: 'loopback', because: null };
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return { host: 'loopback', because: 'there is no display' };
  }
  // Chromium's sandbox refuses to run as root, and the application does not run without it.
  if (platform === 'linux' && uid === 0) return { host: 'loopback', because: 'it does not run as root' };
  return { host: 'electron' };
}
