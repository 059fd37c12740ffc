/** The first answer of a session: every measured run as a dot, a row per arm, the lowest median first. */
import { useMemo } from 'react';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { Chart } from '../Chart.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { usePalette } from '../use-palette.js';
import { type Highlight, highlightLegend, highlightWords } from './strip-highlight.js';
import { stripLegend } from './strip-legend.js';
import { stripPlotConfig, stripPlotHeight } from './strip-plot-config.js';
import { stripPlot } from './strip-plot.js';
import { stripPlotDescription, stripPlotWords } from './strip-plot-words.js';
import { StripTable } from './StripTable.js';

interface StripPlotProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
  /** Keep it the same object while nothing changes. */
  highlight?: Highlight | null;
}

export function StripPlot({ document, onPick, highlight = null }: StripPlotProps) {
  const palette = usePalette();
  const data = useMemo(() => stripPlot(document), [document]);
  const config = useMemo(() => stripPlotConfig(data, palette, onPick, highlight), [data, palette, onPick, highlight]);
  const spokenOf = highlightWords(data, highlight);
  return (
    <Chart
      title="Time to first token, run by run"
      description={`${stripPlotDescription(data)} ${spokenOf}`.trim()}
      finding={`${stripPlotWords(data)} ${spokenOf}`.trim()}
      fileName={`${document.session.name}-first-token`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={stripPlotHeight(data.rows.length)}
      table={() => <StripTable data={data} onPick={onPick} />}
      marks={[...stripLegend(data, palette), ...highlightLegend(data, highlight, palette)]}
      empty="No run has a first token yet, so there is nothing to draw."
    />
  );
}
