/** Chart.js settings of replies that add up over time: a line of steps per arm, on one scale. */
import type { ChartConfiguration } from 'chart.js';
import { formatCount, formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import { linearTimeScale } from '../phases/linear-time-scale.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import type { ReplyStep } from './timeline-model.js';
import type { TimelineRow } from './timeline-rows.js';
import { endLabels } from './end-labels.js';

interface StepPoint extends RunPoint {
  reasoning: boolean;
  /** Carries the arm's mark. */
  marked: boolean;
}

export type CumulativeConfig = ChartConfiguration<'line', StepPoint[]>;

export const TIMELINE_HEIGHT = 320;
/** Shares of the reply. */
const MARKED_AT = [1 / 3, 2 / 3];
export const REASONING_DASH = [3, 4];

/** @returns null where no reply has content */
export function cumulativeConfig(
  rows: readonly TimelineRow[],
  palette: Palette,
  onPick: PickRun,
): CumulativeConfig | null {
  const drawn = rows.filter((row) => row.drawn.deltas > 0);
  if (drawn.length === 0) return null;
  const theme = chartTheme(palette);
  const endMs = Math.max(...drawn.map((row) => row.drawn.endMs));
  return {
    type: 'line',
    data: { datasets: drawn.map((row) => lineOf(row, palette)) },
    plugins: [endLabels(drawn, palette)],
    options: {
      parsing: false,
      layout: { padding: { right: 12, top: 8 } },
      ...pickWith(onPick),
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      scales: {
        x: linearTimeScale(theme, 'Time since the request was sent', endMs),
        y: {
          type: 'linear',
          min: 0,
          ticks: { ...theme.ticks, callback: (value) => formatCount(Number(value)) },
          grid: theme.grid,
          border: theme.border,
          title: theme.title('Characters so far'),
        },
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => titleOf(item === undefined ? undefined : drawn[item.datasetIndex]),
            label: ({ raw }) => (isStepPoint(raw) ? pointWords(raw) : []),
          },
        },
      },
    },
  };
}

function lineOf(row: TimelineRow, palette: Palette): CumulativeConfig['data']['datasets'][number] {
  const marker = markerOf(palette, row.armIndex);
  const points = pointsOf(row);
  return {
    label: row.label,
    data: points,
    stepped: true,
    // Marks at the ends stand on the frame.
    clip: false,
    borderColor: marker.hue,
    borderWidth: 2,
    segment: {
      borderDash: ({ p1DataIndex }) => (points[p1DataIndex]?.reasoning === true ? REASONING_DASH : undefined),
    },
    pointStyle: marker.shape,
    pointRotation: marker.rotation,
    pointRadius: points.map(({ marked }) => (marked ? 4.5 : 0)),
    pointHoverRadius: 6,
    pointBackgroundColor: marker.fill,
    pointBorderColor: marker.hue,
    pointBorderWidth: 1.5,
  };
}

/**
 * From nothing at the first token to the end of the stream, which can come after the last delta. Both carry the arm's
 * mark, and some between: lines of one hue are told apart on their way, too.
 */
function pointsOf({ armId, run, drawn }: TimelineRow): StepPoint[] {
  const point = (step: ReplyStep, marked: boolean): StepPoint => ({
    ...{ x: step.offsetMs, y: step.characters, armId, sequence: run.sequence },
    ...{ reasoning: step.reasoning, marked },
  });
  const [first] = drawn.steps;
  const last = drawn.steps.at(-1);
  if (first === undefined || last === undefined) return [];
  const marked = new Set(
    MARKED_AT.map((share) => drawn.steps.findIndex(({ characters }) => characters >= share * drawn.characters)),
  );
  return [
    point({ ...first, characters: 0 }, true),
    ...drawn.steps.map((step, index) => point(step, marked.has(index))),
    point({ ...last, offsetMs: drawn.endMs }, true),
  ];
}

function titleOf(row: TimelineRow | undefined): string {
  return row === undefined ? '' : `${row.label}, run ${row.run.ordinal}`;
}

function pointWords({ x, y, reasoning }: StepPoint): string[] {
  return [
    `${formatCount(y)} characters after ${formatMs(x)}`,
    ...(reasoning ? ['reasoning'] : []),
    'Click for the run',
  ];
}

function isStepPoint(raw: unknown): raw is StepPoint {
  return typeof raw === 'object' && raw !== null && 'reasoning' in raw;
}
