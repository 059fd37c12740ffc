/** Runs that another tier or latency mode served than was asked for. They measure something else, and stand apart. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { runsServedOtherwise } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import { countedOf, listed, milliseconds } from './wording.js';

/** One finding for all arms. */
export function findServedOtherwise(arms: readonly OutlineArm[]): Finding[] {
  const hit = arms.filter(({ summary }) => summary.servedOtherwise > 0);
  if (hit.length === 0) return [];
  const figures = hit.map((arm) => {
    const runs = runsServedOtherwise(arm.runs);
    const n = arm.summary.servedOtherwise + arm.summary.n;
    return { arm, runs, n, medianMs: median(runs.flatMap(({ ttftMs }) => (ttftMs === null ? [] : [ttftMs]))) };
  });
  const told = figures.map(({ arm, runs, n, medianMs }) => {
    const middle = medianMs === null ? '' : `, median TTFT ${milliseconds(medianMs)}`;
    return `${countedOf(runs.length, n, 'run')} of ${arm.label} (${wish(runs[0])}${middle})`;
  });
  return [
    {
      kind: 'served-otherwise',
      severity: 'warning',
      arms: hit.map(({ id }) => id),
      text: `Not served as asked: ${listed(told)}. These runs stand in no summary and in no comparison.`,
      advice:
        'Check that the model offers it in this region, and the quota: over it, requests are served, and billed, as standard.',
      evidence: evidenceByArm(
        figures.map(({ arm, runs, n, medianMs }) => ({
          armId: arm.id,
          evidence: {
            ...{ servedOtherwise: runs.length, n, medianMs },
            ...{ requestedTier: runs[0]?.requestedTier ?? null, servedTier: runs[0]?.servedTier ?? null },
            ...{ requestedLatency: runs[0]?.requestedLatency ?? null, servedLatency: runs[0]?.servedLatency ?? null },
          },
        })),
      ),
    },
  ];
}

function wish(run: OutlineRun | undefined): string {
  if (run === undefined) return '';
  const { requestedTier, servedTier, requestedLatency, servedLatency } = run;
  return [
    ...(requestedTier !== null && servedTier !== requestedTier
      ? [`tier ${requestedTier} asked, ${servedTier ?? 'unknown'} served`]
      : []),
    ...(requestedLatency !== null && servedLatency !== requestedLatency
      ? [`latency ${requestedLatency} asked, ${servedLatency ?? 'unknown'} served`]
      : []),
  ].join(', ');
}
