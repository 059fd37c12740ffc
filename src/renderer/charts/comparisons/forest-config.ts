/** Turns a page of comparisons into Chart.js settings: a point per pair on a logarithmic axis of ratios. */
import type { ChartConfiguration } from 'chart.js';
import { comparisonWords } from '../../../shared/compare/verdict-words.js';
import { formatP } from '../../../shared/domain/figures/format-figure.js';
import { chartTheme } from '../chart-theme.js';
import type { LegendEntry } from '../legend.js';
import type { Palette } from '../palette.js';
import { type PickRun, pickWith } from '../pick.js';
import { rowScale } from '../row-scale.js';
import { isApart, methodWords, resultWords } from './comparison-words.js';
import { type ForestLine, forestLines } from './forest-lines.js';
import { forestMarks } from './forest-marks.js';
import type { ForestGroup, ForestRow } from './forest-model.js';
import { formatRatio, type RatioAxis } from './ratio-axis.js';
import { shortLabel } from '../../components/short-label.js';
import { verdictColour } from './verdict-colour.js';

interface ForestPoint {
  x: number;
  y: number;
  row: ForestRow;
  /** A click opens the median run of the arm. */
  armId?: string;
  sequence?: number;
}

export type ForestConfig = ChartConfiguration<'scatter', ForestPoint[]>;

const LINE_HEIGHT = 38;
const AXIS_HEIGHT = 56;
const LABEL_CHARACTERS = 30;

/** Height in pixels. */
export function forestHeight(page: readonly ForestGroup[]): number {
  return forestLines(page).length * LINE_HEIGHT + AXIS_HEIGHT;
}

/**
 * @param axis the same for all pages
 * @param runOf the run that stands for an arm; null: none was completed
 * @returns null for an empty page
 */
export function forestConfig(
  page: readonly ForestGroup[],
  axis: RatioAxis,
  palette: Palette,
  onPick: PickRun,
  runOf: (armId: string) => number | null,
): ForestConfig | null {
  const lines = forestLines(page);
  if (lines.length === 0) return null;
  const theme = chartTheme(palette);
  const rows = (labelOf: (line: ForestLine | undefined) => string[]) =>
    rowScale(theme, palette, lines.length, (line) => labelOf(lines[line]));
  const results = rows(rowResult);
  return {
    type: 'scatter',
    data: { datasets: [pointsOf(lines, palette, runOf)] },
    plugins: [forestMarks(lines, palette)],
    options: {
      parsing: false,
      ...pickWith(onPick),
      scales: {
        x: {
          type: 'logarithmic',
          min: axis.min,
          max: axis.max,
          afterBuildTicks: (scale) => {
            scale.ticks = axis.ticks.map((value) => ({ value }));
          },
          ticks: { ...theme.ticks, callback: (value) => formatRatio(Number(value)) },
          grid: theme.grid,
          border: theme.border,
          title: theme.title('Times as long as the baseline (log scale): left of 1 faster, right of 1 slower'),
        },
        y: rows(rowLabel),
        words: {
          ...{ ...results, position: 'right', grid: { display: false } },
          ticks: { ...results.ticks, crossAlign: 'near' },
        },
      },
      plugins: {
        tooltip: {
          ...theme.tooltip,
          callbacks: { title: () => '', label: ({ raw }) => (isForestPoint(raw) ? pointWords(raw) : []) },
        },
      },
    },
  };
}

/** Only what occurs on the page. */
export function forestLegend(page: readonly ForestGroup[], palette: Palette): LegendEntry[] {
  const rows = page.flatMap((group) => group.rows);
  const verdicts = new Set(rows.map(({ comparison }) => comparison.verdict));
  const entries: (LegendEntry | false)[] = [
    verdicts.has('faster') && { words: 'faster (Holm-adjusted p at most 5 %)', ...filled('faster', palette) },
    verdicts.has('slower') && { words: 'slower (Holm-adjusted p at most 5 %)', ...filled('slower', palette) },
    verdicts.has('not-distinguishable') && {
      ...{ words: 'not distinguishable', shape: 'rect', fill: palette.background },
      ...{ stroke: palette.textSecondary, strokeWidth: 2 },
    },
    rows.some(({ low, high }) => low !== null || high !== null) && {
      ...{ words: 'exact 95 % interval of this pair alone; an arrow: no end on that side', shape: 'line' },
      ...{ stroke: palette.textSecondary, strokeWidth: 2 },
    },
  ];
  return entries.filter((entry) => entry !== false);
}

function filled(verdict: 'faster' | 'slower', palette: Palette): Pick<LegendEntry, 'shape' | 'fill' | 'stroke'> {
  const colour = verdictColour(verdict, palette);
  return { shape: 'rect', fill: colour, stroke: colour };
}

function pointsOf(
  lines: readonly ForestLine[],
  palette: Palette,
  runOf: (armId: string) => number | null,
): ForestConfig['data']['datasets'][number] {
  const points = lines.flatMap((line, y): ForestPoint[] => {
    if (line.kind !== 'row') return [];
    const armId = line.row.comparison.arm;
    const sequence = runOf(armId);
    return [{ x: line.row.ratio, y, row: line.row, ...(sequence !== null && { armId, sequence }) }];
  });
  const colours = points.map(({ row }) => verdictColour(row.comparison.verdict, palette));
  return {
    data: points,
    pointStyle: 'rect',
    pointRadius: 6,
    pointHoverRadius: 8,
    pointHitRadius: 10,
    backgroundColor: points.map(({ row }, index) =>
      isApart(row.comparison) ? (colours[index] ?? palette.text) : palette.background,
    ),
    borderColor: colours,
    borderWidth: 2,
  };
}

function rowLabel(line: ForestLine | undefined): string[] {
  if (line?.kind !== 'row') return [];
  const [arm, baseline] = [line.row.arm, line.row.baseline].map((label) => shortLabel(label, LABEL_CHARACTERS));
  return [arm ?? '', `against ${baseline ?? ''}`];
}

function rowResult(line: ForestLine | undefined): string[] {
  if (line?.kind !== 'row') return [];
  const [ratio = '', ...rest] = resultWords(line.row.comparison).split('] ');
  return rest.length === 0 ? [ratio] : [`${ratio}]`, rest.join('] ')];
}

function pointWords({ row, sequence }: ForestPoint): string[] {
  const { comparison, arm, baseline } = row;
  const { slowerShare, adjustedP, method } = comparison;
  const label = (id: string): string => (id === comparison.arm ? arm : baseline);
  return [
    comparisonWords(comparison, label),
    ...(slowerShare === null ? [] : [`slower in ${Math.round(100 * slowerShare)} % of the pairings`]),
    ...(adjustedP === null ? [] : [`p ${formatP(adjustedP)} after Holm; ${methodWords[method]}`]),
    ...(sequence === undefined ? [] : [`Click for the median run of ${arm}`]),
  ];
}

function isForestPoint(raw: unknown): raw is ForestPoint {
  return typeof raw === 'object' && raw !== null && 'row' in raw;
}
