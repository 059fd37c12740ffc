/** A chart as it is saved: what the window shows around it, the title, the legend and the caption, is in the picture. */
import type { ChartConfiguration, LegendItem, Plugin } from 'chart.js';
import { chartFont } from '../chart-theme.js';
import type { LegendEntry } from '../legend.js';
import type { Palette } from '../palette.js';

export interface PictureContent {
  title: string;
  /** Session, n, date and place. */
  caption: string;
  marks: readonly LegendEntry[];
  config: ChartConfiguration;
  heightPx: number;
  widthPx: number;
}

export interface PictureSettings {
  config: ChartConfiguration;
  widthPx: number;
  heightPx: number;
}

const MINIMUM_WIDTH = 640;
const TITLE_SIZE = 16;
const PADDING = 16;
const LINE_HEIGHT = 1.4;
/** Mean width of a character as a share of the type's size. */
const CHARACTER_WIDTH = 0.52;
const LEGEND_MARK_WIDTH = 42;
/** A line with segments is drawn step by step, where others become a `Path2D`, which the writer of SVG cannot read. */
const drawnAsSteps = { segment: {} } as const;

/** @returns Chart.js settings that draw title, legend and caption too, and the size that leaves the chart its own */
export function pictureSettings(content: PictureContent, palette: Palette): PictureSettings {
  const { config, marks } = content;
  const widthPx = Math.max(content.widthPx, MINIMUM_WIDTH);
  const room = widthPx - 2 * PADDING;
  const title = wrapped(content.title, room / (TITLE_SIZE * CHARACTER_WIDTH));
  const caption = wrapped(content.caption, room / (chartFont.size * CHARACTER_WIDTH));
  const legendLines = marks.length === 0 ? 0 : Math.ceil(legendWidth(marks) / room) + 1;
  const lines = title.length * TITLE_SIZE + (caption.length + legendLines) * chartFont.size;
  return {
    widthPx,
    heightPx: Math.ceil(content.heightPx + lines * LINE_HEIGHT + 4 * PADDING),
    config: {
      ...config,
      plugins: [background(palette), ...(config.plugins ?? [])],
      options: {
        ...config.options,
        ...{ animation: false, responsive: false, maintainAspectRatio: false, events: [] },
        layout: { padding: PADDING },
        datasets: { line: drawnAsSteps, scatter: drawnAsSteps },
        plugins: {
          ...config.options?.plugins,
          title: heading(title, palette),
          subtitle: {
            ...heading(caption, palette),
            position: 'bottom',
            color: palette.textSecondary,
            font: { ...chartFont, weight: 'normal' },
          },
          legend: {
            display: marks.length > 0,
            position: 'bottom',
            align: 'start',
            labels: {
              ...{ usePointStyle: true, boxHeight: 10, padding: 12, color: palette.textSecondary, font: chartFont },
              generateLabels: () => marks.map((entry) => legendItem(entry, palette)),
            },
          },
        },
      },
    },
  };
}

function heading(text: string[], palette: Palette) {
  return {
    display: true,
    text,
    align: 'start' as const,
    color: palette.text,
    padding: { top: 4, bottom: 12 },
    font: { ...chartFont, size: TITLE_SIZE, weight: 600, lineHeight: 1.3 },
  };
}

function background(palette: Palette): Plugin {
  return {
    id: 'picture-background',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.save();
      ctx.fillStyle = palette.background;
      // Not the whole canvas in one piece: the writer of SVG takes that for a wish to start again.
      ctx.fillRect(-1, -1, width + 2, height + 2);
      ctx.restore();
    },
  };
}

function legendItem(entry: LegendEntry, palette: Palette): LegendItem {
  return {
    text: entry.words,
    pointStyle: entry.shape,
    rotation: entry.rotation ?? 0,
    fillStyle: entry.fill ?? 'transparent',
    strokeStyle: entry.stroke ?? 'transparent',
    lineWidth: entry.strokeWidth ?? 1,
    lineDash: [...(entry.dash ?? [])],
    fontColor: palette.textSecondary,
  };
}

function legendWidth(marks: readonly LegendEntry[]): number {
  return marks.reduce((sum, { words }) => sum + words.length * chartFont.size * CHARACTER_WIDTH + LEGEND_MARK_WIDTH, 0);
}

/** Breaks at spaces; a word that is longer than a line keeps its own line. */
function wrapped(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
