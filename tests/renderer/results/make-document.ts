/** A session's overview for tests: arms by name with the TTFT of their runs; everything else has a plain value. */
import { phaseDurations } from '../../../src/shared/domain/figures/phase-durations.js';
import { planSchema } from '../../../src/shared/domain/plan.js';
import type { DocumentRun, FigureSummary } from '../../../src/shared/domain/session-document.js';
import type { OverviewArm, OverviewRun, SessionOverview } from '../../../src/shared/domain/session-overview.js';
import { isValid } from '../../../src/shared/summarise/summarised-values.js';
import { median } from '../../../src/shared/statistics/median.js';

/** A run that is open: what the overview has of it, and the rest. */
type OpenRun = DocumentRun & OverviewRun;

export function makeRun(change: Partial<OpenRun> = {}): OpenRun {
  const ttftMs = change.ttftMs === undefined ? 400 : change.ttftMs;
  const run: Omit<OpenRun, 'phaseMs' | 'counts'> = {
    ...{ sequence: 0, ordinal: 1, block: 1, phase: 'measured', startedAt: '2026-11-22T14:02:00Z' },
    ...{ idleSeconds: 0, plannedStartMs: null, gcMs: 0, stolenMs: 0, clockDriftMs: 0, clockJumped: false },
    ...{ outcome: 'completed', error: null, attempts: [], deltas: [], reply: { text: '', reasoning: '' } },
    connection: { reused: true, protocol: 'http/1.1', tls: null, idleMs: null },
    ...{ requestedTier: null, servedTier: null, requestedLatency: null, servedLatency: null, slow: false },
    ...{ ttftMs, firstReasoningMs: null, firstTextMs: ttftMs, articleTtftMs: ttftMs, afterSendMs: null },
    ...{ e2eMs: null, totalMs: 1_000, userFeltTtftMs: ttftMs, startLatenessMs: null },
    ...{ tpotMs: null, tpotUncertain: null, streamTokensPerSecond: null, endToEndTokensPerSecond: null },
    ...{ charactersPerSecond: null, deltaGapMedianMs: null, deltaGapMaxMs: null },
    ...{ serverLatencyMs: null, clientShareMs: null },
    ...{ inputTokens: 672, outputTokens: 256, cacheReadTokens: 0, cacheWriteTokens: 0, cacheClass: 'none' },
    ...{ stopReason: 'end_turn', loopDelayMs: null, clientDelayed: null, attemptCount: 1, connectionIdleMs: null },
    attemptErrors: [],
    phases: {
      ...{ dnsMs: null, tcpMs: null, tlsMs: null, requestSentMs: null },
      ...{ headersMs: null, firstByteMs: null, firstEventMs: null, firstDeltaMs: null },
    },
    ...change,
  };
  return { ...run, phaseMs: change.phaseMs ?? phaseDurations(run), counts: change.counts ?? isValid(run) };
}

export function makeArm(label: string, runs: readonly OverviewRun[], change: Partial<OverviewArm> = {}): OverviewArm {
  const values = runs.filter((run) => run.outcome === 'completed' && run.phase === 'measured');
  const ttftMs = summary(values.map((run) => run.ttftMs).filter((value) => value !== null));
  return {
    ...{ id: label, label, modelId: `example.${label}` },
    settings: {
      ...{ region: 'us-west-2', transport: 'http1', cachePoint: false, serviceTier: null, latency: null },
      ...{ maxTokens: 256, temperature: 0.1, topP: 0.9 },
      ...{ nonce: 'none', systemTokens: null, idleSeconds: 0, concurrency: 1 },
    },
    model: {
      ...{ name: label, provider: null, baseModelId: null, price: null, crossRegion: false },
      ...{ cacheMinimumTokens: null, reasoning: null },
    },
    runs: [...runs],
    summary: {
      ...{ n: values.length, planned: runs.length, failed: 0, incomplete: 0, cancelled: 0 },
      ...{ ttftMs, totalMs: summary([1_000]), firstTextMs: ttftMs, tpotMs: summary([]) },
      ...{
        streamTokensPerSecond: summary([]),
        charactersPerSecond: summary([]),
        outputTokens: summary([]),
        rank: null,
      },
      ...{ slowRuns: 0, cacheHits: 0, reusedConnections: 0, clientDelayedRuns: 0, voidRuns: 0, servedOtherwise: 0 },
    },
    ...change,
  };
}

/** Runs with these first-token times, numbered from 1. */
export function runsOf(ttftMs: readonly number[], change: Partial<OpenRun> = {}): OpenRun[] {
  return ttftMs.map((value, index) => makeRun({ ttftMs: value, ordinal: index + 1, sequence: index, ...change }));
}

export function makeDocument(
  arms: readonly OverviewArm[],
  change: Partial<SessionOverview['session']> = {},
): SessionOverview {
  const plan = planSchema.parse({
    name: 'Test',
    arms: arms.map((arm) => ({ modelId: arm.modelId })),
    runs: 3,
    prompt: { system: '', user: 'Hello' },
  });
  return {
    schemaVersion: 1,
    session: {
      ...{ id: 'one', name: 'Test', state: 'done', simulated: false, plan },
      ...{ startedAt: '2026-11-22T14:02:11Z', endedAt: '2026-11-22T14:05:02Z', stoppedEarly: null },
      ...{ failure: null, tags: [], notes: '' },
      environment: {
        ...{ appVersion: '0.1.0', sdkVersion: '3', host: 'cli', nodeVersion: '24', platform: 'linux' },
        ...{ architecture: 'x64', cpuModel: null, cpuCount: 2, endpointHost: 'bedrock.example' },
        ...{ scenario: null, timeScale: null, calibration: null },
        ...{ networkFloorBefore: null, networkFloorAfter: null, otherRegions: [] },
        ...{ fips: false, dualStack: false, proxyHost: null, caBundle: false },
      },
      ...change,
    },
    arms: [...arms],
    comparisons: [],
    floor: [],
    findings: [],
  };
}

function summary(values: readonly number[]): FigureSummary {
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    mean: values.length === 0 ? null : sum / values.length,
    median: median(values),
    min: values.length === 0 ? null : Math.min(...values),
    max: values.length === 0 ? null : Math.max(...values),
    ...{ sd: null, cv: null, p90: null, maxOverMin: null },
    medianCi95: values.length === 0 ? null : [Math.min(...values), Math.max(...values)],
    medianCi95Coverage: 0.9688,
  };
}
