/** The article's two tables as text, with their caption, footnotes, comparisons, the floor of each arm, and the findings. */
import type { OutlineArm, SessionOutline } from '../../shared/domain/session-outline.js';
import { type AccountIds, withAccountIds } from './account-ids.js';
import { captionLine } from './caption.js';
import { comparisonNotes, comparisonTable } from './comparison-table.js';
import { floorFootnotes, floorTable } from './floor-table.js';
import { latencySummary, latencySummaryFootnotes } from './latency-summary.js';
import { perRunBreakdown, perRunFootnotes } from './per-run-breakdown.js';
import { type TextStyle, cleanLine, drawGrid } from './text-grid.js';

/** @returns text that ends with a line break; arms with the lowest median TTFT first, unknown ones last */
export function articleTables(document: SessionOutline, style: TextStyle, accountIds: AccountIds = 'masked'): string {
  const arms = document.arms.toSorted((a, b) => medianOf(a) - medianOf(b));
  const { prompt } = document.session.plan;
  const paragraphs = [
    title(document.session.name, 1, style),
    `${cleanLine(captionLine(document), style)}\n`,
    title('Latency Summary', 2, style),
    drawGrid(latencySummary(arms, prompt), style),
    ...lines(latencySummaryFootnotes(arms, prompt), style),
    title('Per-Run TTFT Breakdown', 2, style),
    ...perRunBreakdown(arms, document.session.plan.runs).map((grid) => drawGrid(grid, style)),
    ...lines(perRunFootnotes(arms), style),
    ...comparisons(document, style),
    title('The Floor', 2, style),
    drawGrid(floorTable(arms, document.floor), style),
    ...lines(floorFootnotes(arms, document.floor), style),
    ...findings(document, style),
  ];
  return withAccountIds(paragraphs.join('\n'), accountIds);
}

/** Arms without a median keep the plan's order behind the others. */
function medianOf(arm: OutlineArm): number {
  return arm.summary.ttftMs.median ?? Number.MAX_VALUE;
}

function comparisons({ comparisons: all, arms }: SessionOutline, style: TextStyle): string[] {
  if (all.length === 0) return [];
  const labels = new Map(arms.map(({ id, label }) => [id, label]));
  const table = comparisonTable(all, (id) => labels.get(id) ?? id);
  return [
    title('Comparisons', 2, style),
    ...(table === null ? [] : [drawGrid(table, style)]),
    ...lines(comparisonNotes(all), style),
  ];
}

function findings(document: SessionOutline, style: TextStyle): string[] {
  if (document.findings.length === 0) return [];
  const items = document.findings.map(({ text, advice }) => `- ${cleanLine(`${text} ${advice}`.trim(), style)}\n`);
  return [title('Findings', 2, style), items.join('')];
}

function title(text: string, level: 1 | 2, style: TextStyle): string {
  const clean = cleanLine(text, style);
  return style === 'plain' ? `${clean}\n` : `${'#'.repeat(level)} ${clean}\n`;
}

/** Footnotes as one paragraph; in Markdown two blanks at its end keep a line's break. */
function lines(notes: readonly string[], style: TextStyle): string[] {
  if (notes.length === 0) return [];
  return [notes.map((note) => `${cleanLine(note, style)}${style === 'plain' ? '' : '  '}\n`).join('')];
}
