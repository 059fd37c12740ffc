/**
 * The built page as a map from path to file, read once at the start. A request can only name a key of the map, so no
 * path of a request ever reaches the file system.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ApplicationError } from '../../../shared/contract/result.js';
import { contentTypeOf } from './content-types.js';

export interface PageFile {
  readonly body: Buffer;
  readonly mediaType: string;
  readonly compressible: boolean;
  readonly cacheControl: string;
}

/** Keys begin with `/`; the page itself is both `/` and `/index.html`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** The bundler names its files `name-XXXXXXXX.ext`, by a hash of their content. */
const hashedName = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/**
 * @param directory the renderer's build; symbolic links in it are left out
 * @throws ApplicationError `internal` when there is no built page
 */
export async function readPageFiles(directory: string): Promise<PageFiles> {
  const entries = await listEntries(directory);
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const contentType = contentTypeOf(file);
    if (contentType === null) continue;
    const path = `/${relative(directory, file).split(sep).join('/')}`;
    files.set(path, { ...contentType, body: await readFile(file), cacheControl: cacheControlOf(path) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw missingPage(directory);
  files.set('/', index);
  return files;
}

/** @param pathname as in a URL; it is decoded once */
export function findPageFile(files: PageFiles, pathname: string): PageFile | null {
  try {
    return files.get(decodeURIComponent(pathname)) ?? null;
  } catch {
    return null;
  }
}

async function listEntries(directory: string) {
  try {
    return await readdir(directory, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw missingPage(directory, cause);
  }
}

function missingPage(directory: string, cause?: unknown): ApplicationError {
  return new ApplicationError(
    'internal',
    `There is no built page in ${directory}`,
    'Run `npm run setup` to build it.',
    {
      cause,
    },
  );
}

function cacheControlOf(path: string): string {
  if (path.endsWith('.html')) return 'no-store';
  return hashedName.test(path) ? 'private, max-age=31536000, immutable' : 'no-cache';
}
