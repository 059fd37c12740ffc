/** A median with its interval, where there are enough runs for them. */
import { isPresentable, PRESENTABLE_FROM } from '../../../shared/statistics/presentable.js';
import { formatMs } from '../../components/format.js';
import { Unknown } from '../../components/Unknown.js';
import type { ShownMedian } from './shown-median.js';

export function MedianCell({ n, medianMs, interval }: ShownMedian) {
  if (medianMs === null) return <Unknown reason={noMedian(n)} />;
  return (
    <span className="ft-tabular" {...(interval === null && { title: noInterval(n) })}>
      <span className="ft-nowrap">{formatMs(medianMs)}</span>
      {interval !== null && (
        <>
          {' '}
          <span className="ft-nowrap ft-secondary">{`[${formatMs(interval[0])} – ${formatMs(interval[1])}]`}</span>
        </>
      )}
    </span>
  );
}

function noMedian(n: number): string {
  if (n === 0) return 'no run of it counts';
  return isPresentable('median', n)
    ? 'it lies among the runs over the time limit'
    : `n = ${n}: fewer than ${PRESENTABLE_FROM.median} runs have no median`;
}

function noInterval(n: number): string {
  return isPresentable('medianInterval', n)
    ? 'The interval reaches to the runs over the time limit.'
    : `n = ${n}: fewer than ${PRESENTABLE_FROM.medianInterval} runs give no interval.`;
}
