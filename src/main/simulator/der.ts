/** The few DER encodings (ITU-T X.690) that an X.509 certificate is made of. */

/** A value with its tag and its length before it. */
export function tagged(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), encodeLength(content.length), content]);
}

export function sequence(...items: readonly Uint8Array[]): Buffer {
  return tagged(0x30, ...items);
}

export function setOf(...items: readonly Uint8Array[]): Buffer {
  return tagged(0x31, ...items);
}

/** @param bytes big endian and not negative: the first bit is kept from being read as a sign */
export function integer(bytes: Uint8Array): Buffer {
  const isHigh = ((bytes[0] ?? 0) & 0x80) !== 0;
  return tagged(0x02, isHigh ? Buffer.from([0]) : Buffer.alloc(0), bytes);
}

/** @param dotted such as `2.5.4.3` */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...others.flatMap(encodeArc)]));
}

export function utf8String(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text));
}

export function octetString(content: Uint8Array): Buffer {
  return tagged(0x04, content);
}

/** @param content whole bytes: no bit of the last one is unused */
export function bitString(content: Uint8Array): Buffer {
  return tagged(0x03, Buffer.from([0]), content);
}

export const derTrue = tagged(0x01, Buffer.from([0xff]));

/** Years before 2050 only, as RFC 5280 4.1.2.5 asks for this type. */
export function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return tagged(0x17, Buffer.from(digits.slice(2).replace(/[-:T]/g, '')));
}

function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

/** Base 128, every byte but the last with its first bit set. */
function encodeArc(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}
