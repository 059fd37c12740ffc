/**
 * Finds out where in a JSON text a value stands, or where the text stops being JSON. `JSON.parse` tells neither in all
 * cases, and whoever wrote a file by hand wants to know the line.
 */

export interface JsonMap {
  /** The first place that is not JSON, as an offset; null when all of it is. */
  readonly faultAt: number | null;
  /** Offsets of values by the path to them, and of a member's name by its path. */
  readonly offsets: ReadonlyMap<string, number>;
}

export type JsonPath = readonly PropertyKey[];

/** Never throws. */
export function mapJson(text: string): JsonMap {
  const offsets = new Map<string, number>();
  let at = 0;

  function fail(): never {
    throw new NotJson();
  }
  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return fail();
    at += found.length;
    return found;
  }
  function skip(): void {
    take(/[ \t\r\n]*/y);
  }
  function peek(character: string): boolean {
    skip();
    return text[at] === character;
  }
  function expect(character: string): void {
    if (!peek(character)) fail();
    at += 1;
  }

  /** Members or items up to the closing bracket, which is taken too. */
  function readList(close: string, readOne: (index: number) => void): void {
    at += 1;
    if (!peek(close)) {
      for (let index = 0; index === 0 || peek(','); index += 1) {
        if (index > 0) at += 1;
        skip();
        readOne(index);
      }
    }
    expect(close);
  }
  function readValue(path: JsonPath): void {
    skip();
    // A member is found by its name, which stands before its value.
    if (!offsets.has(keyOf(path))) offsets.set(keyOf(path), at);
    if (text[at] === '{') {
      readList('}', () => {
        const nameAt = at;
        const name = JSON.parse(take(STRING)) as string;
        offsets.set(keyOf([...path, name]), nameAt);
        expect(':');
        readValue([...path, name]);
      });
    } else if (text[at] === '[') {
      readList(']', (index) => {
        readValue([...path, index]);
      });
    } else {
      take(SCALAR);
    }
  }

  try {
    readValue([]);
    skip();
    return { faultAt: at === text.length ? null : at, offsets };
  } catch (error) {
    // Brackets can be nested deeper than the stack allows.
    if (!(error instanceof NotJson || error instanceof RangeError)) throw error;
    return { faultAt: at, offsets };
  }
}

/** The value at the path, or the nearest one around it that is there. */
export function offsetOf({ offsets }: JsonMap, path: JsonPath): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsets.get(keyOf(path.slice(0, depth)));
    if (offset !== undefined) return offset;
  }
  return offsets.get(keyOf([])) ?? 0;
}

/** @returns `LINE:COLUMN`, both from 1 */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

class NotJson extends Error {}

const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SCALAR = new RegExp(`${STRING.source}|${NUMBER.source}|true|false|null`, 'y');

function keyOf(path: JsonPath): string {
  return JSON.stringify(path.map(String));
}
