/** Sessions in which the truth is known: each arm draws its times from a distribution of its own, block by block. */
import type { Plan } from '../../src/shared/domain/plan.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Arm, Session } from '../../src/shared/domain/session.js';
import type { Finding, SessionDocument } from '../../src/shared/domain/session-document.js';
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { buildDocument } from './build-document.js';
import { exampleAttempt, exampleRun, exampleTimeline } from './example-run.js';
import { exampleArm, exampleSession, exampleSettings } from './example-session.js';

/** Lognormal around a median. */
export function lognormal(seed: number): (medianMs: number, logSd: number) => number {
  const random = seededRandom(seed);
  // Box and Muller.
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return (medianMs, logSd) => medianMs * Math.exp(logSd * normal());
}

/** An arm of the model that the others are of, too. */
export function armOf(id: string, settings: Partial<Arm['settings']> = {}, changes: Partial<Arm> = {}): Arm {
  return exampleArm({ id, label: id, settings: { ...exampleSettings, ...settings }, ...changes });
}

/** An arm of a model of its own. */
export function modelArm(id: string, settings: Partial<Arm['settings']> = {}): Arm {
  return armOf(id, settings, { modelId: id, model: { ...exampleArm().model, name: id, baseModelId: id } });
}

/** A run with these tokens. */
export function runWithUsage(ttftMs: number, usage: Partial<NonNullable<Run['attempts'][number]['usage']>>): Run {
  const none = { inputTokens: 20, outputTokens: 5, cacheReadTokens: 0, cacheWriteTokens: 0 };
  return exampleRun(0, {
    attempts: [exampleAttempt(exampleTimeline([ttftMs, ttftMs + 10]), { usage: { ...none, ...usage } })],
  });
}

/** One run of every arm in each block; a number stands for a plain run of that TTFT. */
export function blocksOf(count: number, arms: Readonly<Record<string, (block: number) => number | Run>>): Run[] {
  return Array.from({ length: count }, (_block, block) =>
    Object.entries(arms).map(([armId, make], place) => {
      const made = make(block + 1);
      const run = typeof made === 'number' ? exampleRun(made) : made;
      return { ...run, armId, block: block + 1, ordinal: block + 1, sequence: block * 100 + place };
    }),
  ).flat();
}

export function documentOf(
  arms: Arm[],
  runs: readonly Run[],
  plan: Partial<Plan> = {},
  changes: Partial<Session> = {},
): SessionDocument {
  const session = exampleSession({ arms, state: 'done', ...changes });
  return buildDocument({ ...session, plan: { ...session.plan, ...plan } }, runs);
}

export function findingOf(document: SessionDocument, kind: string): Finding | undefined {
  return document.findings.find((finding) => finding.kind === kind);
}
