/** Where the time goes: the median run of each arm as a waterfall of connection, waiting, thinking and streaming. */
import { useMemo } from 'react';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { Chart } from '../Chart.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { usePalette } from '../use-palette.js';
import { phasesFinding } from './phase-words.js';
import { phasesConfig, phasesHeight, phasesLegend } from './phases-config.js';
import { phaseRows } from './phases-model.js';
import { PhasesTable } from './PhasesTable.js';

interface PhasesChartProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
}

export function PhasesChart({ document, onPick }: PhasesChartProps) {
  const palette = usePalette();
  const rows = useMemo(() => phaseRows(document), [document]);
  const config = useMemo(() => phasesConfig(rows, palette, onPick), [rows, palette, onPick]);
  return (
    <Chart
      level={3}
      title="Where the time goes"
      description="One run per arm, the one whose total is the median; the shortest stands on top."
      finding={phasesFinding(rows)}
      fileName={`${document.session.name}-phases`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={phasesHeight(rows.length)}
      table={() => <PhasesTable rows={rows} onPick={onPick} />}
      marks={phasesLegend(rows, palette)}
      empty="No run was completed yet, so there is nothing to draw."
    />
  );
}
