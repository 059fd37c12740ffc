/** How a time grows with a length: the prompt's, until the first token, or the reply's, until its end. */
import { useMemo } from 'react';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { formatCount } from '../../components/format.js';
import { Chart } from '../Chart.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { usePalette } from '../use-palette.js';
import { curveLegend } from './curve-legend.js';
import { slopeFinding, slopeWords } from './curve-words.js';
import { CurveTable } from './CurveTable.js';
import { slopeConfig } from './slope-config.js';
import { slopeDefinitions, type SlopeKind, slopeSeries } from './slope-model.js';

interface SlopeChartProps {
  document: SessionOverview;
  kind: SlopeKind;
  onPick: PickRun;
}

const texts = {
  'prompt-length': { title: 'Time to first token by length of the prompt', factor: 'Prompt' },
  'output-length': { title: 'Total time by length of the reply', factor: 'Reply' },
} as const;

const HEIGHT = 360;

/** Nothing where no two arms differ in this length alone. */
export function SlopeChart({ document, kind, onPick }: SlopeChartProps) {
  const palette = usePalette();
  const series = useMemo(() => slopeSeries(document, kind), [document, kind]);
  const config = useMemo(
    () => (series.length === 0 ? null : slopeConfig(series, kind, palette, onPick)),
    [series, kind, palette, onPick],
  );
  if (config === null) return null;
  const slopes = series.flatMap(({ name, slope }) =>
    slope === null ? [] : [series.length === 1 ? slopeWords(slope, kind) : `${name}: ${slopeWords(slope, kind)}`],
  );
  const { title, factor } = texts[kind];
  return (
    <Chart
      level={3}
      title={title}
      description={slopes.length === 0 ? 'No block holds two lengths, so there is no slope.' : `${slopes.join('; ')}.`}
      finding={slopeFinding(document, kind, series)}
      fileName={`${document.session.name}-${kind}`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={HEIGHT}
      table={() => (
        <CurveTable
          label={title}
          factor={factor}
          figure={slopeDefinitions[kind].figure}
          rows={series.flatMap(({ points, runs }) =>
            points.map((point) => ({
              place: `${formatCount(point.x)} tokens`,
              point,
              runs: runs.filter(({ armId }) => armId === point.armId),
            })),
          )}
          onPick={onPick}
        />
      )}
      marks={curveLegend(
        series,
        palette,
        slopes.length === 0
          ? []
          : [
              {
                words: 'slope: Theil and Sen within each block, then the median over the blocks',
                ...{ shape: 'line', stroke: palette.textSecondary, strokeWidth: 2 },
              },
            ],
      )}
    />
  );
}
