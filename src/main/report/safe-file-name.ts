/** File names that every platform takes. Model ids and session names hold colons, slashes and more. */

const LONGEST = 120;
/** Names of devices on Windows, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * Keeps letters, digits, dot, underscore and dash of ASCII; whatever else becomes a dash.
 *
 * @param name wanted, without ending
 * @param ending with its dot; never shortened
 * @example safeFileName('anthropic.claude-v1:0 / test', '.csv') // "anthropic.claude-v1-0-test.csv"
 */
export function safeFileName(name: string, ending: string): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^[.-]+/g, '')
    .slice(0, LONGEST - ending.length)
    .replaceAll(/[.-]+$/g, '');
  const named = clean === '' ? 'file' : clean;
  return `${RESERVED.test(named) ? `_${named}` : named}${ending}`;
}
