/** Made-up secrets that a test plants, and the search for them in whatever is left afterwards, also in disguise. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Canaries {
  /** @returns a secret as AWS makes them: with characters that URLs and JSON write differently */
  secret(name: string): string;
  /** @returns an access key id */
  keyId(name: string): string;
  /** Watches for a secret that was made elsewhere too. */
  add(name: string, value: string): void;
  /** @returns name and disguise of each that is in the text */
  foundIn(text: string): string[];
}

export function createCanaries(): Canaries {
  const planted = new Map<string, string>();
  function plant(name: string, value: string): string {
    planted.set(name, value);
    return value;
  }
  return {
    secret: (name) => plant(name, `c4nary/${randomBytes(18).toString('hex')}+${randomBytes(6).toString('hex')}==`),
    keyId: (name) => plant(name, `AKIA${randomBytes(8).toString('hex').toUpperCase()}`),
    add: plant,
    foundIn: (text) =>
      [...planted].flatMap(([name, value]) =>
        Object.entries(disguises(value)).flatMap(([disguise, forms]) =>
          forms.some((form) => text.includes(form)) ? [`${name} (${disguise})`] : [],
        ),
      ),
  };
}

function disguises(value: string): Record<string, string[]> {
  const base64 = [0, 1, 2].map((offset) => innerBase64(value, offset));
  return {
    plain: [value, value.replaceAll('/', '\\/')],
    'URL-encoded': [encodeURIComponent(value), encodeURIComponent(encodeURIComponent(value))].filter(
      (form) => form !== value,
    ),
    base64: [...base64, ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))],
  };
}

/** The characters that are the same whatever stands before and after, when so many bytes stand before. */
function innerBase64(value: string, offset: number): string {
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + Buffer.byteLength(value)) * 8) / 6);
  return Buffer.from(' '.repeat(offset) + value)
    .toString('base64')
    .slice(first, last);
}

/** All files below a folder with their names, as one text in which every byte is a character. */
export function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n');
}
