/**
 * Where the page finds the files of a report: `/reports/ID/PART`, and `/reports/ID/PART/account-ids` for the one that
 * tells account ids whole.
 */
import { REPORTS_PATH } from '../../shared/contract/channels.js';
import type { AccountIds } from './account-ids.js';
import type { ReportFile, ReportFormat } from './report-files.js';

const SHOWN = 'account-ids';

/** Which report a file belongs to. */
export const partFormats = {
  'document.json': 'json',
  'runs.csv': 'csv',
  'notes.csv': 'csv',
} as const satisfies Record<ReportFile['part'], ReportFormat>;

export interface ReportAddress {
  readonly id: string;
  readonly part: ReportFile['part'];
  readonly accountIds: AccountIds;
}

export function writeReportAddress({ id, part, accountIds }: ReportAddress): string {
  return `${REPORTS_PATH}${encodeURIComponent(id)}/${part}${accountIds === 'shown' ? `/${SHOWN}` : ''}`;
}

/** @param pathname as in a URL; it is decoded once @returns null when it is the address of no file */
export function parseReportAddress(pathname: string): ReportAddress | null {
  const [id, part, shown, ...more] = pathname.slice(REPORTS_PATH.length).split('/').map(decoded);
  if (id === undefined || part === undefined || !isPart(part) || more.length > 0) return null;
  if (shown !== undefined && shown !== SHOWN) return null;
  return { id, part, accountIds: shown === undefined ? 'masked' : 'shown' };
}

function isPart(part: string): part is ReportFile['part'] {
  return Object.hasOwn(partFormats, part);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
