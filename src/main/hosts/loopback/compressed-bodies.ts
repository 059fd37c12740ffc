/** Files compressed when a browser first asks for them, then kept: the page is 350 kB, which counts in a slow tunnel. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PageFile } from '../page/page-files.js';

const smallestBytes = 1024;
/** Of 11: near its size at a hundredth of its time, as the first request waits for it. */
const brotliQuality = 5;

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};
type Encoding = keyof typeof compressors;

export type EncodeBody = (
  file: PageFile,
  acceptEncoding: string | undefined,
) => Promise<{ body: Buffer; encoding: Encoding | null }>;

export function createBodyEncoder(): EncodeBody {
  const kept = new Map<Encoding, Map<PageFile, Promise<Buffer>>>([
    ['br', new Map()],
    ['gzip', new Map()],
  ]);

  return async (file, acceptEncoding) => {
    const encoding = chooseEncoding(acceptEncoding);
    if (encoding === null || !file.compressible || file.body.length < smallestBytes)
      return { body: file.body, encoding: null };
    const bodies = kept.get(encoding);
    const body = bodies?.get(file) ?? compressors[encoding](file.body);
    bodies?.set(file, body);
    return { body: await body, encoding };
  };
}

/** Brotli before gzip; an encoding with weight zero is one that the browser refuses (RFC 9110, 12.5.3). */
function chooseEncoding(acceptEncoding: string | undefined): Encoding | null {
  const accepted = (acceptEncoding ?? '')
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => !/;\s*q=0(?:\.0*)?$/.test(item))
    .map((item) => item.replace(/;.*$/, '').trim());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : null;
}
