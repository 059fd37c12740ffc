/** How a time grows with a length, as plain data: every run, the median of each length, and the slope that was found. */
import type { Finding } from '../../../shared/domain/session-document.js';
import type { OverviewRun, SessionOverview } from '../../../shared/domain/session-overview.js';
import { promptTokens } from '../../../shared/findings/effects/prompt-length.js';
import { median } from '../../../shared/statistics/median.js';
import {
  type CurvePoint,
  type CurveRun,
  curvePoint,
  curveRuns,
  type Ladder,
  ladderNames,
  laddersOf,
} from './ladders.js';

export type SlopeKind = 'prompt-length' | 'output-length';

interface SlopeDefinition {
  readonly figure: 'ttftMs' | 'totalMs';
  readonly xOf: (run: OverviewRun) => number | null;
  /** Tokens that the finding tells its slope for, and under which name. */
  readonly units: number;
  readonly evidence: string;
}

export const slopeDefinitions: Readonly<Record<SlopeKind, SlopeDefinition>> = {
  'prompt-length': { figure: 'ttftMs', xOf: promptTokens, units: 1_000, evidence: 'msPerThousandTokens' },
  'output-length': {
    figure: 'totalMs',
    xOf: ({ outputTokens }) => outputTokens,
    units: 100,
    evidence: 'msPerHundredTokens',
  },
};

/** As the session's finding tells it. */
export interface FoundSlope {
  /** Milliseconds for so many tokens as the definition has units. */
  ms: number;
  low: number | null;
  high: number | null;
  blocks: number;
}

export interface SlopeSeries {
  armIndex: number;
  name: string;
  points: readonly CurvePoint[];
  runs: readonly CurveRun[];
  slope: FoundSlope | null;
  /** The line of that slope, from the shortest length to the longest; null without a slope. */
  line: readonly [{ x: number; y: number }, { x: number; y: number }] | null;
}

/** A series per model whose arms differ in this length only. */
export function slopeSeries(document: SessionOverview, kind: SlopeKind): SlopeSeries[] {
  const ladders = laddersOf(document, kind);
  const names = ladderNames(ladders);
  const finding = document.findings.find((each) => each.kind === kind);
  return ladders.flatMap((ladder, index) => {
    const { figure, xOf } = slopeDefinitions[kind];
    const arms = ladder.arms.map((arm) => ({ arm, runs: curveRuns(arm, figure, xOf) }));
    const points = arms.flatMap(({ arm, runs }) => curvePoint(arm, figure, runs) ?? []);
    const runs = arms.flatMap((each) => each.runs);
    if (points.length < 2) return [];
    const slope = finding === undefined ? null : foundSlope(finding, kind, ladder);
    return [
      {
        armIndex: document.arms.indexOf(ladder.baseline),
        name: names[index] ?? '',
        points: points.toSorted((a, b) => a.x - b.x),
        runs,
        slope,
        line: slope === null ? null : lineThrough(runs, slope.ms / slopeDefinitions[kind].units),
      },
    ];
  });
}

/** The figures of a finding about one arm carry no name, those about several the arm's id. */
function foundSlope({ evidence }: Finding, kind: SlopeKind, { baseline }: Ladder): FoundSlope | null {
  const { evidence: name } = slopeDefinitions[kind];
  const prefix = evidence[name] === undefined ? `${baseline.id} ` : '';
  const figure = (key: string): number | null => {
    const value = evidence[prefix + key];
    return typeof value === 'number' ? value : null;
  };
  const ms = figure(name);
  const blocks = figure('blocks');
  if (ms === null || blocks === null) return null;
  return { ms, low: figure(`${name}Low`), high: figure(`${name}High`), blocks };
}

/** Half of the runs lie above it and half below. */
function lineThrough(runs: readonly CurveRun[], msPerToken: number): SlopeSeries['line'] {
  const intercept = median(runs.map(({ x, y }) => y - msPerToken * x));
  if (intercept === null) return null;
  const from = runs.reduce((least, { x }) => Math.min(least, x), Infinity);
  const to = runs.reduce((most, { x }) => Math.max(most, x), 0);
  return [
    { x: from, y: intercept + msPerToken * from },
    { x: to, y: intercept + msPerToken * to },
  ];
}
