/** Times as parts of file names. */

/** @example fileStamp(new Date(0)) // "1970-01-01T00-00-00-000Z": no colon, which Windows does not allow */
export function fileStamp(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}
