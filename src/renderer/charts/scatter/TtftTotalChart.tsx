/** Time to first token against total: what of a run is waiting, and whether a late first token makes a late end. */
import { useMemo } from 'react';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { formatMs } from '../../components/format.js';
import { Chart } from '../Chart.js';
import { armsWithRuns } from '../overlaid-arms.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { RunTable } from '../RunTable.js';
import { useOverlaidArms } from '../use-overlaid-arms.js';
import { usePalette } from '../use-palette.js';
import { ttftTotalConfig, ttftTotalLegend } from './ttft-total-config.js';
import { hasBothTimes, ttftTotal } from './ttft-total.js';
import { ttftTotalWords } from './ttft-total-words.js';

const TITLE = 'Time to first token against total';

interface TtftTotalChartProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
}

/** Nothing when no run has both times. */
export function TtftTotalChart({ document, onPick }: TtftTotalChartProps) {
  const palette = usePalette();
  const arms = useMemo(() => armsWithRuns(document.arms), [document]);
  const { chosen, picker } = useOverlaidArms(arms, TITLE);
  const data = useMemo(() => ttftTotal(chosen), [chosen]);
  const config = useMemo(() => ttftTotalConfig(data, palette, onPick), [data, palette, onPick]);
  if (!hasBothTimes(document.arms)) return null;
  return (
    <Chart
      level={3}
      title={TITLE}
      description="Each point is one run. Totals compare only where replies are equally long."
      finding={ttftTotalWords(data)}
      fileName={`${document.session.name}-first-token-and-total`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={400}
      marks={ttftTotalLegend(data, palette)}
      above={picker}
      empty="No arm is chosen."
      table={() => (
        <RunTable
          title={TITLE}
          rows={data.arms.flatMap((arm) => arm.points)}
          onPick={onPick}
          columns={[
            { id: 'ttft', header: 'Time to first token', cell: ({ x }) => formatMs(x) },
            { id: 'total', header: 'Total', cell: ({ y }) => formatMs(y) },
            {
              id: 'share',
              header: 'First token after',
              cell: ({ x, y }) => `${Math.round((100 * x) / y)} % of the total`,
            },
          ]}
        />
      )}
    />
  );
}
