/** Which files of the built page may be served, and as what. A file whose ending is not here is never served. */
import { extname } from 'node:path';

interface ContentType {
  readonly mediaType: string;
  readonly compressible: boolean;
}

const text = (mediaType: string): ContentType => ({ mediaType: `${mediaType}; charset=utf-8`, compressible: true });
const binary = (mediaType: string): ContentType => ({ mediaType, compressible: false });

const contentTypes: ReadonlyMap<string, ContentType> = new Map([
  ['.html', text('text/html')],
  ['.js', text('text/javascript')],
  ['.mjs', text('text/javascript')],
  ['.css', text('text/css')],
  ['.json', text('application/json')],
  ['.txt', text('text/plain')],
  ['.svg', text('image/svg+xml')],
  ['.png', binary('image/png')],
  ['.jpg', binary('image/jpeg')],
  ['.webp', binary('image/webp')],
  ['.ico', binary('image/x-icon')],
  ['.woff', binary('font/woff')],
  ['.woff2', binary('font/woff2')],
  ['.ttf', binary('font/ttf')],
]);

/** @returns null for a file that must not be served */
export function contentTypeOf(fileName: string): ContentType | null {
  return contentTypes.get(extname(fileName).toLowerCase()) ?? null;
}
