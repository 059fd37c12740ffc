/** The first answer of a session: every measured run as a dot, a row per arm, the lowest median first. */
import { useMemo, useRef, useState } from 'react';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { SessionOverview } from '../../shared/domain/session-overview.js';
import { ChartCanvas } from './ChartCanvas.js';
import { savePng } from './save-png.js';
import { StripLegend } from './StripLegend.js';
import { StripTable } from './StripTable.js';
import { dotCountWords, stripPlotConfig, stripPlotHeight } from './strip-plot-config.js';
import { type StripDot, stripPlot } from './strip-plot.js';
import { stripPlotWords } from './strip-plot-words.js';
import { usePalette } from './use-palette.js';

interface StripPlotProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: (dot: StripDot) => void;
}

export function StripPlot({ document, onPick }: StripPlotProps) {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [asTable, setAsTable] = useState(false);
  const data = useMemo(() => stripPlot(document), [document]);
  const config = useMemo(() => stripPlotConfig(data, palette, onPick), [data, palette, onPick]);
  const actions = (
    <SpaceBetween direction="horizontal" size="m" alignItems="center">
      <Toggle
        checked={asTable}
        onChange={({ detail }) => {
          setAsTable(detail.checked);
        }}
      >
        Show data table
      </Toggle>
      <Button
        iconName="download"
        disabled={asTable}
        onClick={() => {
          if (canvas.current !== null) savePng(canvas.current, `${document.session.name}-first-token`);
        }}
      >
        PNG
      </Button>
    </SpaceBetween>
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          {...(config !== null && { actions, description: `${dotCountWords(data)}; the lowest median stands on top.` })}
        >
          Time to first token, run by run
        </Header>
      }
    >
      {config === null && (
        <Box color="text-status-inactive">No run has a first token yet, so there is nothing to draw.</Box>
      )}
      {config !== null && asTable && <StripTable data={data} />}
      {config !== null && !asTable && (
        <SpaceBetween size="xs">
          <ChartCanvas
            config={config}
            heightPx={stripPlotHeight(data.rows.length)}
            label={stripPlotWords(data)}
            canvasRef={canvas}
          />
          <StripLegend data={data} palette={palette} />
        </SpaceBetween>
      )}
    </Container>
  );
}
