/** Where Firsttoken keeps its database when nobody says otherwise. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * @returns the platform's folder for application data: `$XDG_DATA_HOME/firsttoken` (XDG Base Directory Specification;
 *   a relative value is ignored, as it demands), `~/Library/Application Support/Firsttoken`, `%APPDATA%\Firsttoken`
 */
export function defaultDataDirectory(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Firsttoken');
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Firsttoken');
  const dataHome = environment['XDG_DATA_HOME'];
  const base = dataHome !== undefined && isAbsolute(dataHome) ? dataHome : join(home, '.local', 'share');
  return join(base, 'firsttoken');
}
