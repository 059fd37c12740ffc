/** The curves of experiments: sessions whose arms differ in the length of prompt or reply, in pauses, or in concurrency. */
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import type { PickRun } from '../pick.js';
import { hasCurves } from './has-curves.js';
import { SlopeChart } from './SlopeChart.js';
import { SweepChart } from './SweepChart.js';
import '../charts.css';

interface CurveChartsProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
}

/** Nothing where no two arms differ in one of these alone. */
export function CurveCharts({ document, onPick }: CurveChartsProps) {
  if (!hasCurves(document)) return null;
  return (
    <div className="ft-chart-stack">
      <SlopeChart document={document} kind="prompt-length" onPick={onPick} />
      <SlopeChart document={document} kind="output-length" onPick={onPick} />
      <SweepChart
        document={document}
        kind="idle"
        figure="ttftMs"
        title="Time to first token after a pause"
        description="Rings are runs that had to connect anew: a pause can close a connection."
        onPick={onPick}
      />
      <SweepChart
        document={document}
        kind="concurrency"
        figure="ttftMs"
        title="Time to first token by requests at once"
        description="Runs that were sent at the same moment disturb each other: that is what is measured."
        onPick={onPick}
      />
      <SweepChart
        document={document}
        kind="concurrency"
        figure="streamTokensPerSecond"
        title="Speed of each stream by requests at once"
        description="Tokens per second of each stream after its first token, not of all together."
        onPick={onPick}
      />
    </div>
  );
}
