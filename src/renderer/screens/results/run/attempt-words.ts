/** What is known of an attempt's connection and of who served it, in words. */
import { formatFigure } from '../../../../shared/domain/figures/format-figure.js';
import type { DocumentAttempt } from '../../../../shared/domain/session-document.js';
import { formatMs, UNKNOWN } from '../../../components/format.js';

/** @example 'new connection, h2, TLSv1.3' @example 'reused connection, http/1.1, idle for 30.0 s before' */
export function connectionWords({ reused, protocol, tls, idleMs }: DocumentAttempt['connection']): string {
  if (reused === null && protocol === null) return 'no connection';
  const parts = [
    reused === null ? `connection ${UNKNOWN}` : `${reused ? 'reused' : 'new'} connection`,
    protocol,
    tls,
    idleMs === null ? null : `idle for ${formatMs(idleMs)} before`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** @returns null when the answer did not say */
export function servedWords({ servedTier, servedLatency }: DocumentAttempt): string | null {
  return [servedTier, servedLatency].filter((part) => part !== null).join(', ') || null;
}

/** Most stretches of an attempt are far shorter than the wait: a decimal below 10 ms. @example phaseMs(0.31) // '0.3 ms' */
export function phaseMs(ms: number): string {
  return ms < 9.95 ? `${formatFigure(ms, 1)} ms` : formatMs(ms);
}
