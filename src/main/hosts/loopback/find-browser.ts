/** Finds a browser that can show an app window: Chrome, Chromium or Edge, where each platform installs them. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What is looked at; the defaults are those of this process. */
export interface BrowserSurroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type BrowserSearch = { found: true; executable: string } | { found: false; reason: string };

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const windowsRoots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/** The variable FIRSTTOKEN_BROWSER, a path or a name, goes before everything that is installed. */
export function findBrowser({ platform, environment }: BrowserSurroundings): BrowserSearch {
  const chosen = environment.FIRSTTOKEN_BROWSER;
  const candidates =
    chosen === undefined || chosen === '' ? installed(platform, environment) : named(chosen, environment);
  const executable = candidates.find(isExecutable);
  if (executable !== undefined) return { found: true, executable };
  return {
    found: false,
    reason:
      candidates.length > 0 && chosen !== undefined && chosen !== ''
        ? `FIRSTTOKEN_BROWSER names ${chosen}, which is no program that can be run`
        : 'no Chrome, Chromium or Edge was found (FIRSTTOKEN_BROWSER can name one)',
  };
}

function installed(platform: NodeJS.Platform, environment: BrowserSurroundings['environment']): string[] {
  switch (platform) {
    case 'darwin': {
      const roots = [
        '/Applications',
        ...(environment.HOME === undefined ? [] : [join(environment.HOME, 'Applications')]),
      ];
      return macApplications.flatMap((name) =>
        roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    }
    case 'win32': {
      const roots = windowsRoots.map((name) => environment[name]).filter((root) => root !== undefined);
      return windowsPaths.flatMap((path) => roots.map((root) => join(root, path)));
    }
    default:
      return linuxNames.flatMap((name) => named(name, environment));
  }
}

function named(name: string, environment: BrowserSurroundings['environment']): string[] {
  if (isAbsolute(name)) return [name];
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, name));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
