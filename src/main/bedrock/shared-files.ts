/** Where the shared AWS configuration files are, and their text, whatever stands there in place of a file. */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { devNull, homedir } from 'node:os';
import { join } from 'node:path';
import { shortenHome } from '../safe-text.js';

export interface SharedFile {
  readonly role: 'config' | 'credentials';
  readonly path: string;
  /** The path for messages. */
  readonly shown: string;
  /** null: absent, or not to be read. */
  readonly text: string | null;
  /** What is wrong with the file as a whole and what to do; null: nothing. */
  readonly fault: string | null;
}

export interface SharedFilePaths {
  readonly config: string;
  readonly credentials: string;
}

/** Thousands of profiles fit. A mistaken path to something huge must not stop the window. */
const LARGEST_BYTES = 1_000_000;

const variables = { config: 'AWS_CONFIG_FILE', credentials: 'AWS_SHARED_CREDENTIALS_FILE' } as const;

/** By the rule of the AWS SDK for JavaScript, without loading it: the variables, else `.aws` in the home folder. */
export function sharedFilePaths(env: NodeJS.ProcessEnv = process.env): SharedFilePaths {
  const home = homeFolder(env);
  const pathOf = (role: SharedFile['role']): string => {
    const path = env[variables[role]] ?? '';
    if (path === '') return join(home, '.aws', role);
    return path.startsWith('~/') ? join(home, path.slice(2)) : path;
  };
  return { config: pathOf('config'), credentials: pathOf('credentials') };
}

function homeFolder({ HOME, USERPROFILE, HOMEDRIVE, HOMEPATH }: NodeJS.ProcessEnv): string {
  if (isSet(HOME)) return HOME;
  if (isSet(USERPROFILE)) return USERPROFILE;
  return isSet(HOMEPATH) ? `${HOMEDRIVE ?? 'C:'}${HOMEPATH}` : homedir();
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/** Never rejects: what hinders is in `fault`. */
export async function readSharedFiles(): Promise<[config: SharedFile, credentials: SharedFile]> {
  const paths = sharedFilePaths();
  return Promise.all([readSharedFile('config', paths.config), readSharedFile('credentials', paths.credentials)]);
}

async function readSharedFile(role: SharedFile['role'], path: string): Promise<SharedFile> {
  const shown = shortenHome(path);
  const file = (text: string | null, fault: string | null): SharedFile => ({ role, path, shown, text, fault });
  // It stands for "no file".
  if (path === devNull) return file(null, null);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return file(null, `${shown} is a folder, not a file. Move it away.`);
    // To read a pipe could take for ever.
    if (!found.isFile()) return file(null, `${shown} is no ordinary file, so it was not read. Put a text file there.`);
    if (found.size > LARGEST_BYTES) {
      return file(null, `${shown} is larger than 1 MB, so it was not read. Make it smaller.`);
    }
    const bytes = await readFile(path);
    if (bytes.includes(0))
      return file(null, `${shown} is not a text file in UTF-8, so it was not read. Save it as UTF-8.`);
    const text = bytes.toString('utf8');
    if (!isUtf8(bytes)) return file(text, `${shown} has characters that are not UTF-8. Save it as UTF-8.`);
    if (text.includes('\r') && !text.includes('\n')) {
      return file(null, `${shown} has line ends of an old kind (CR alone), which AWS tools do not know. Save it anew.`);
    }
    return file(text, null);
  } catch (error) {
    return file(null, readFault(role, shown, error));
  }
}

function readFault(role: SharedFile['role'], shown: string, error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
  const variable = variables[role];
  if (code === 'ENOENT') {
    if (!isSet(process.env[variable])) return null;
    return `${variable} names ${shown}, which does not exist. Correct the variable, or make the file.`;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return `${shown} cannot be read: permission denied. Give yourself the right to read it (chmod u+r).`;
  }
  return `${shown} cannot be read (${code}). Look at what is at this path.`;
}
