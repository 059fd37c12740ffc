/** From a stored session to its outline. Old and new sessions go through the same code. */
import { classifyCache } from '../domain/figures/classify-cache.js';
import type { Run } from '../domain/run.js';
import type { Arm, Session } from '../domain/session.js';
import type { ArmSummary } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun, SessionOutline } from '../domain/session-outline.js';
import { compareArms } from '../compare/compare-arms.js';
import { createPairTester, isBlocked } from '../compare/pair-tester.js';
import { rankArms } from '../compare/rank-arms.js';
import { findFindings } from '../findings/find-findings.js';
import { floorsOf } from '../floor/floors-of.js';
import { outlineRun } from './document-run.js';
import { labelSlowRuns, summariseArm } from './summarise-arm.js';

export interface OutlineBuilder {
  /** Runs come in any order; of each only its outline is kept. */
  add(run: Run): void;
  /** Arms in the session's order, each with its runs in the order of their sequence; one without runs has n = 0. */
  finish(): SessionOutline;
}

export function createOutlineBuilder(session: Session): OutlineBuilder {
  const { arms: plain, ...facts } = session;
  const byArm = new Map(plain.map((arm) => [arm.id, { arm, runs: [] as OutlineRun[] }]));
  return {
    add(run) {
      const own = byArm.get(run.armId);
      own?.runs.push(outlineRun(run, own.arm));
    },
    finish() {
      const unranked = [...byArm.values()].map(({ arm, runs }) => outlineArm(arm, runs, session.plan.runs));
      const test = createPairTester(isBlocked(session.plan));
      const comparisons = compareArms(unranked, test);
      const arms = withRanks(unranked, rankArms(unranked, test));
      return {
        schemaVersion: 1,
        session: facts,
        arms,
        comparisons,
        floor: floorsOf({ session: facts, arms, comparisons }),
        findings: findFindings(arms, session, comparisons),
      };
    },
  };
}

function outlineArm(arm: Arm, runs: readonly OutlineRun[], planned: number): OutlineArm {
  const own = runs.toSorted((a, b) => a.sequence - b.sequence);
  const classes = classifyCache(arm.settings, own);
  const labelled = labelSlowRuns(own.map((run, index) => ({ ...run, cacheClass: classes[index] ?? null })));
  return { ...arm, runs: labelled, summary: summariseArm(labelled, planned * arm.settings.concurrency) };
}

function withRanks(arms: readonly OutlineArm[], ranks: ReadonlyMap<string, ArmSummary['rank']>): OutlineArm[] {
  return arms.map((arm) => ({ ...arm, summary: { ...arm.summary, rank: ranks.get(arm.id) ?? null } }));
}
