/** Time to first token in the order of the runs: drift, slow spells and warm-ups. Nothing is smoothed. */
import { useMemo } from 'react';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { formatMs } from '../../components/format.js';
import { Chart } from '../Chart.js';
import { formatElapsed } from '../elapsed-ticks.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { RunTable } from '../RunTable.js';
import { useOverlaidArms } from '../use-overlaid-arms.js';
import { usePalette } from '../use-palette.js';
import { runOrderConfig, runOrderHeight, runOrderLegend } from './run-order-config.js';
import { armsInOrder, orderNotes, runOrder } from './run-order.js';
import { runOrderDescription, runOrderWords } from './run-order-words.js';

const TITLE = 'Time to first token in the order of the runs';

interface RunOrderChartProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
}

/** Nothing when no run of the session was made. */
export function RunOrderChart({ document, onPick }: RunOrderChartProps) {
  const palette = usePalette();
  const arms = useMemo(() => armsInOrder(document), [document]);
  const { chosen, picker } = useOverlaidArms(arms, TITLE);
  const data = useMemo(() => runOrder(document, chosen), [document, chosen]);
  const config = useMemo(() => runOrderConfig(data, palette, onPick), [data, palette, onPick]);
  if (arms.length === 0) return null;
  const rows = data.arms.flatMap((arm) => arm.points).sort((a, b) => a.startMs - b.startMs);
  return (
    <Chart
      level={3}
      title={TITLE}
      description={runOrderDescription(data)}
      finding={runOrderWords(data)}
      fileName={`${document.session.name}-run-order`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={runOrderHeight(data)}
      marks={runOrderLegend(data, palette)}
      above={picker}
      empty="No arm is chosen."
      table={() => (
        <RunTable
          title={TITLE}
          rows={rows}
          onPick={onPick}
          columns={[
            { id: 'start', header: 'Start', cell: ({ startMs }) => formatElapsed(startMs) },
            { id: 'ttft', header: 'Time to first token', cell: ({ ttftMs }) => formatMs(ttftMs) },
            { id: 'notes', header: 'Notes', cell: (row) => orderNotes(row).join(', ') },
          ]}
        />
      )}
    />
  );
}
