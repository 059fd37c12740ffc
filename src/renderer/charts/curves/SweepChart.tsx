/** How a figure changes from step to step: of pauses before a request, or of requests at the same moment. */
import { useMemo } from 'react';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { Chart } from '../Chart.js';
import type { LegendEntry } from '../legend.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { usePalette } from '../use-palette.js';
import { curveLegend } from './curve-legend.js';
import { sweepFinding } from './curve-words.js';
import { CurveTable } from './CurveTable.js';
import type { CurveFigure } from './ladders.js';
import { stepConfig } from './step-config.js';
import { type Sweep, type SweepKind, sweepOf } from './step-model.js';

interface SweepChartProps {
  document: SessionOverview;
  kind: SweepKind;
  figure: CurveFigure;
  title: string;
  description: string;
  onPick: PickRun;
}

const factors = {
  idle: { finding: 'idle-gap', axis: 'Pause before the request, as planned', column: 'Pause' },
  concurrency: { finding: 'concurrency', axis: 'Requests at the same moment', column: 'At once' },
} as const;

const figureNames = {
  ttftMs: 'Time to first token',
  totalMs: 'Total time',
  streamTokensPerSecond: 'Tokens per second of each stream',
} as const satisfies Record<CurveFigure, string>;

const HEIGHT = 360;

/** Nothing where no two arms differ in this factor alone, or no run has the figure. */
export function SweepChart({ document, kind, figure, title, description, onPick }: SweepChartProps) {
  const palette = usePalette();
  const sweep = useMemo(() => sweepOf(document, kind, figure), [document, kind, figure]);
  const config = useMemo(
    () =>
      sweep === null
        ? null
        : stepConfig(sweep, figure, { x: factors[kind].axis, y: figureNames[figure] }, palette, onPick),
    [sweep, kind, figure, palette, onPick],
  );
  if (sweep === null || config === null) return null;
  return (
    <Chart
      level={3}
      title={title}
      description={description}
      finding={sweepFinding(document, factors[kind].finding, figure, sweep)}
      fileName={`${document.session.name}-${kind}-${figure}`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={HEIGHT}
      table={() => (
        <CurveTable
          label={title}
          factor={factors[kind].column}
          figure={figure}
          rows={sweep.series.flatMap(({ points, runs }) =>
            points.map((point) => ({
              place: sweep.steps[point.x]?.words ?? '',
              point,
              runs: runs.filter(({ armId }) => armId === point.armId),
            })),
          )}
          onPick={onPick}
        />
      )}
      marks={curveLegend(sweep.series, palette, coldEntry(sweep, palette))}
    />
  );
}

function coldEntry({ steps, series }: Sweep, palette: Palette): LegendEntry[] {
  const [first] = series;
  if (first === undefined || !steps.some(({ cold }) => cold)) return [];
  const { hue, shape, rotation } = markerOf(palette, first.armIndex);
  return [
    {
      words: 'cold start: a pause, then a new connection',
      ...{ shape, rotation, fill: palette.background, stroke: hue, strokeWidth: 2.5 },
    },
  ];
}
