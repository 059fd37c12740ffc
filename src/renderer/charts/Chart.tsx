/**
 * The frame around every chart: title, data table, pictures to copy or save, legend. The drawing itself is named by its
 * finding for those who do not see it, and the data table is the way to the runs without a mouse.
 */
import { type ReactNode, useId, useRef, useState } from 'react';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { ChartConfiguration } from 'chart.js';
import { ChartCanvas } from './ChartCanvas.js';
import { ChartLegend } from './ChartLegend.js';
import type { LegendEntry } from './legend.js';
import { PictureMenu } from './picture/PictureMenu.js';
import './charts.css';

export interface ChartProps {
  title: string;
  /** One line under the title. */
  description?: string;
  /** What the picture shows, in words and with n: its name for screen readers. */
  finding: string;
  /** Of a saved picture, without its ending. */
  fileName: string;
  /** Keep it the same object while nothing changes. null: there is nothing to draw, and `empty` says why. */
  config: ChartConfiguration | null;
  heightPx: number;
  /** The same data as a table. Its rows hold the buttons that open runs. */
  table: () => ReactNode;
  /** What the marks mean: stands under the chart and in saved pictures. */
  marks?: readonly LegendEntry[];
  /** Fields between the title and the chart, such as which arms it shows. */
  above?: ReactNode;
  /** More under the chart, which saved pictures do not have. */
  legend?: ReactNode;
  /** Under a saved picture: session, n, date and place. Omitted: the finding. */
  caption?: string;
  empty?: string;
  /** 3 for a chart inside a tab or beside others: no box of its own. */
  level?: 2 | 3;
}

export function Chart({ level = 2, above, ...props }: ChartProps) {
  const [asTable, setAsTable] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { title, description, config } = props;
  const actions = config !== null && (
    <SpaceBetween direction="horizontal" size="m" alignItems="center">
      <Toggle
        checked={asTable}
        ariaLabel={`Show data table: ${title}`}
        onChange={({ detail }) => {
          setAsTable(detail.checked);
        }}
      >
        Show data table
      </Toggle>
      <PictureMenu {...props} config={config} widthPx={() => canvas.current?.clientWidth ?? null} />
    </SpaceBetween>
  );
  const header = (
    <Header variant={level === 2 ? 'h2' : 'h3'} actions={actions} description={config === null ? '' : description}>
      {title}
    </Header>
  );
  const body = (
    <SpaceBetween size="xs">
      {level === 3 && header}
      {above}
      <ChartBody {...props} asTable={asTable} canvas={canvas} />
    </SpaceBetween>
  );
  return level === 2 ? <Container header={header}>{body}</Container> : body;
}

interface ChartBodyProps extends Omit<ChartProps, 'level' | 'above'> {
  asTable: boolean;
  canvas: React.RefObject<HTMLCanvasElement | null>;
}

function ChartBody({ config, finding, heightPx, table, marks, legend, empty, asTable, canvas }: ChartBodyProps) {
  const way = useId();
  if (config === null) return <Box color="text-status-inactive">{empty ?? 'There is nothing to draw.'}</Box>;
  if (asTable) return table();
  return (
    <SpaceBetween size="xs">
      <ChartCanvas config={config} heightPx={heightPx} label={finding} describedBy={way} canvasRef={canvas} />
      <div id={way} className="ft-for-screen-readers">
        Show the data table to read the values and to open single runs with the keyboard.
      </div>
      {marks !== undefined && <ChartLegend entries={marks} />}
      {legend}
    </SpaceBetween>
  );
}
