/** Curves in words: slopes with their intervals, steps with their medians, and what the session found of them. */
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { formatCount, formatMs, formatPlural, formatRate } from '../../components/format.js';
import type { CurveFigure, CurvePoint } from './ladders.js';
import { type FoundSlope, slopeDefinitions, type SlopeKind, type SlopeSeries } from './slope-model.js';
import type { Sweep } from './step-model.js';

/** @example '1,000 more tokens took 45 ms [40 ms to 50 ms], 20 blocks' */
export function slopeWords({ ms, low, high, blocks }: FoundSlope, kind: SlopeKind): string {
  const interval = low === null || high === null ? 'no interval' : `${fineMs(low)} to ${fineMs(high)}`;
  const units = formatCount(slopeDefinitions[kind].units);
  return `${units} more tokens took ${fineMs(ms)} [${interval}], ${formatPlural(blocks, 'block')}`;
}

/** What the session found of this factor leads, then every point. */
export function slopeFinding(document: SessionOverview, kind: SlopeKind, series: readonly SlopeSeries[]): string {
  const points = series.flatMap((each) =>
    each.points.map((point) => `${point.label}: ${pointWords(point, slopeDefinitions[kind].figure)}`),
  );
  return [foundWords(document, kind), `${points.join('; ')}.`].join(' ').trim();
}

export function sweepFinding(
  document: SessionOverview,
  kind: 'idle-gap' | 'concurrency',
  figure: CurveFigure,
  sweep: Sweep,
): string {
  const points = sweep.series.flatMap((each) =>
    each.points.map((point) => `${point.label}: ${pointWords(point, figure)}`),
  );
  return [foundWords(document, kind), `${points.join('; ')}.`].join(' ').trim();
}

/** @example 'median 339 ms, interval 334 ms to 345 ms, n = 20' */
export function pointWords({ median, interval, n, failed }: CurvePoint, figure: CurveFigure): string {
  const parts = [
    median === null ? 'too few runs for a median' : `median ${figureWords(median, figure)}`,
    interval === null ? null : `interval ${figureWords(interval[0], figure)} to ${figureWords(interval[1], figure)}`,
    `n = ${n}`,
    failed > 0 ? `${failed} failed` : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

export function figureWords(value: number, figure: CurveFigure): string {
  return figure === 'streamTokensPerSecond' ? `${formatRate(value)} tokens/s` : formatMs(value);
}

function foundWords({ findings }: SessionOverview, kind: string): string {
  return findings.find((finding) => finding.kind === kind)?.text ?? '';
}

/** A slope of few milliseconds needs a decimal. */
function fineMs(ms: number): string {
  return Math.abs(ms) < 10 ? `${ms.toFixed(1)} ms` : formatMs(ms);
}
