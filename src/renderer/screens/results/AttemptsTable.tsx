/** The HTTP requests that a run took: one, unless something had to be tried again. */
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { DocumentAttempt } from '../../../shared/domain/session-document.js';
import { formatMs, UNKNOWN } from '../../components/format.js';

const NS_PER_MS = 1_000_000;

export function AttemptsTable({ attempts }: { attempts: readonly DocumentAttempt[] }) {
  return (
    <Table
      variant="embedded"
      items={attempts}
      trackBy={(attempt) => String(attempt.number)}
      wrapLines
      ariaLabels={{ tableLabel: 'Attempts' }}
      header={<Header variant="h3">Attempts</Header>}
      empty="No request was sent."
      columnDefinitions={[
        { id: 'number', header: 'Attempt', isRowHeader: true, cell: ({ number }) => number },
        { id: 'outcome', header: 'Outcome', cell: ({ failure }) => failure?.message ?? 'completed' },
        { id: 'status', header: 'HTTP', cell: ({ httpStatus }) => httpStatus ?? UNKNOWN },
        { id: 'connection', header: 'Connection', cell: connectionWords },
        { id: 'end', header: 'Ended after', cell: ({ timeline }) => formatMs(milliseconds(timeline.streamEnd)) },
        { id: 'served', header: 'Served by', cell: servedWords },
        { id: 'request', header: 'Request id', cell: ({ requestId }) => requestId ?? UNKNOWN },
      ]}
    />
  );
}

function connectionWords({ connection: { reused, protocol, tls } }: DocumentAttempt): string {
  const parts = [reused === null ? null : reused ? 'reused' : 'new', protocol, tls];
  return parts.filter((part) => part !== null).join(', ') || UNKNOWN;
}

function servedWords({ servedTier, servedLatency }: DocumentAttempt): string {
  return [servedTier, servedLatency].filter((part) => part !== null).join(', ') || UNKNOWN;
}

function milliseconds(offsetNs: number | null): number | null {
  return offsetNs === null ? null : offsetNs / NS_PER_MS;
}
