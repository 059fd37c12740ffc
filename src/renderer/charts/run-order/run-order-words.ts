/** The run-order chart in words. */
import { formatMs, formatPlural } from '../../components/format.js';
import { formatElapsed } from '../elapsed-ticks.js';
import type { OrderArm, OrderPoint, RunOrderData } from './run-order.js';

/** @example '18 runs over 40 s. 1 slow run: DeepSeek V3.2, run 1, 17.7 s, started at 0 s. 2 throttled runs.' */
export function runOrderWords({ arms, endMs }: RunOrderData): string {
  const points = arms.flatMap((arm) => arm.points);
  const measured = points.filter(({ warmup }) => !warmup);
  const count = (is: (point: OrderPoint) => boolean): number => points.filter(is).length;
  return [
    `${formatPlural(measured.length, 'run')} of ${formatPlural(arms.length, 'arm')} over ${formatElapsed(endMs)}.`,
    slowWords(measured.filter(({ slow }) => slow)),
    countWords(
      count(({ warmup }) => warmup),
      'warm-up',
    ),
    countWords(
      count(({ throttled }) => throttled),
      'throttled run',
    ),
    countWords(
      count(({ retried }) => retried),
      'run that was sent more than once',
      'runs that were sent more than once',
    ),
    countWords(
      count(({ failed, warmup }) => failed && !warmup),
      'failed run',
    ),
    ...arms.filter(({ tokenless, points: { length } }) => tokenless === length).map(neverWords),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Under the title: only what the picture has. */
export function runOrderDescription({ arms }: RunOrderData): string {
  const points = arms.flatMap((arm) => arm.points);
  return [
    'Each point is one run at the time it started.',
    points.some(({ slow }) => slow) ? 'Slow runs carry their number.' : '',
    points.some(({ ttftMs }) => ttftMs === null) ? 'Runs without a first token stand above the axis.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function neverWords({ label, tokenless }: OrderArm): string {
  return `${label} had no first token in any of ${formatPlural(tokenless, 'run')}.`;
}

function slowWords(slow: readonly OrderPoint[]): string {
  const [first] = [...slow].sort((a, b) => (b.ttftMs ?? 0) - (a.ttftMs ?? 0));
  if (first === undefined) return 'No slow run.';
  const which = `${first.armLabel}, ${first.name}, ${formatMs(first.ttftMs)}, started at ${formatElapsed(first.startMs)}`;
  return slow.length === 1 ? `1 slow run: ${which}.` : `${slow.length} slow runs; the slowest: ${which}.`;
}

function countWords(count: number, one: string, many?: string): string {
  return count === 0 ? '' : `${formatPlural(count, one, many)}.`;
}
