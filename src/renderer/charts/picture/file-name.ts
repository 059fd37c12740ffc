/** A name that every platform takes for a file. */

/** @example safeFileName('Models: 1/2') // 'Models-1-2' */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return safe.slice(0, 100) || 'figure';
}
