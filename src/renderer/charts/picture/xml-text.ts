/** Text that an XML file can hold. */

/** XML has no way to write control characters: the name of a model or a session with one would make the file unreadable. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, ' ');
}
