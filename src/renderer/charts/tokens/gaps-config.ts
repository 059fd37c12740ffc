/** Chart.js settings of the gaps between deltas: a dot for each where it ended, on a logarithmic scale. */
import type { ChartConfiguration } from 'chart.js';
import { formatMs } from '../../components/format.js';
import { chartTheme } from '../chart-theme.js';
import { markerOf } from '../markers.js';
import { type Palette, withAlpha } from '../palette.js';
import { linearTimeScale } from '../phases/linear-time-scale.js';
import { type PickRun, pickWith, type RunPoint } from '../pick.js';
import { formatTick, type TimeAxis, timeAxis } from '../time-axis.js';
import { COALESCED_BELOW_MS } from './timeline-model.js';
import type { TimelineRow } from './timeline-rows.js';
import { gapMs } from './timeline-words.js';

interface GapPoint extends RunPoint {
  gapMs: number;
}

export type GapsConfig = ChartConfiguration<'scatter', GapPoint[]>;

/** @returns null where no reply has two deltas */
export function gapsConfig(rows: readonly TimelineRow[], palette: Palette, onPick: PickRun): GapsConfig | null {
  const drawn = rows.filter((row) => row.drawn.gaps.length > 0);
  const axis = gapAxis(drawn.flatMap((row) => row.drawn.gaps.map((gap) => atLeast(gap.gapMs))));
  if (axis === null) return null;
  const theme = chartTheme(palette);
  // As wide as the other picture, whose last time is the end of a stream.
  const endMs = Math.max(...rows.map((row) => row.drawn.endMs));
  const scale = theme.timeScale(axis, 'Gap to the delta before (log scale)');
  return {
    type: 'scatter',
    data: { datasets: drawn.map((row) => dotsOf(row, palette)) },
    options: {
      parsing: false,
      layout: { padding: { right: 12, top: 8 } },
      ...pickWith(onPick),
      scales: {
        x: linearTimeScale(theme, 'Time since the request was sent', endMs),
        y: {
          ...scale,
          ticks: { ...scale.ticks, callback: (value) => gapTick(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: {
            title: ([item]) => titleOf(item === undefined ? undefined : drawn[item.datasetIndex]),
            label: ({ raw }) =>
              isGapPoint(raw) ? [`${gapMs(raw.gapMs)}, until ${formatMs(raw.x)}`, 'Click for the run'] : [],
          },
        },
      },
    },
  };
}

/** Begins where gaps still are the model's. */
function gapAxis(gapsMs: readonly number[]): TimeAxis | null {
  const axis = timeAxis(gapsMs);
  if (axis === null || axis.minMs >= COALESCED_BELOW_MS) return axis;
  const ticksMs = axis.ticksMs.filter((tick) => tick >= COALESCED_BELOW_MS);
  return { ...axis, minMs: COALESCED_BELOW_MS, maxMs: Math.max(axis.maxMs, 2 * COALESCED_BELOW_MS), ticksMs };
}

function gapTick(ms: number): string {
  return ms === COALESCED_BELOW_MS ? `≤ ${formatTick(ms)}` : formatTick(ms);
}

/** What came in one chunk has no place on a logarithmic axis: it stands on its lower edge. */
function atLeast(ms: number): number {
  return Math.max(COALESCED_BELOW_MS, ms);
}

function dotsOf(row: TimelineRow, palette: Palette): GapsConfig['data']['datasets'][number] {
  const { hue, shape, rotation } = markerOf(palette, row.armIndex);
  const { gaps } = row.drawn;
  return {
    label: row.label,
    // What came in one piece stands on the lower edge.
    clip: false,
    data: gaps.map((gap) => ({
      ...{ x: gap.offsetMs, y: atLeast(gap.gapMs), gapMs: gap.gapMs },
      ...{ armId: row.armId, sequence: row.run.sequence },
    })),
    pointStyle: shape,
    pointRotation: rotation,
    pointRadius: gaps.length > 400 ? 2 : 3,
    pointHoverRadius: 6,
    pointHitRadius: 4,
    backgroundColor: withAlpha(hue, 0.55),
    borderColor: hue,
    borderWidth: gaps.length > 400 ? 0.5 : 1,
  };
}

function titleOf(row: TimelineRow | undefined): string {
  return row === undefined ? '' : `${row.label}, run ${row.run.ordinal}`;
}

function isGapPoint(raw: unknown): raw is GapPoint {
  return typeof raw === 'object' && raw !== null && 'gapMs' in raw;
}
