/** From a stored session to its document. Old and new sessions go through the same code. */
import { classifyCache } from '../domain/figures/classify-cache.js';
import type { Run } from '../domain/run.js';
import type { Arm, Session } from '../domain/session.js';
import type { DocumentArm, SessionDocument } from '../domain/session-document.js';
import { findFindings } from '../findings/find-findings.js';
import { documentRun } from './document-run.js';
import { labelSlowRuns, summariseArm } from './summarise-arm.js';

/**
 * @param runs of the session, any order; an arm without runs appears with n = 0 and nulls
 * @returns arms in the session's order, each with its runs in the order of their sequence
 */
export function buildDocument(session: Session, runs: readonly Run[]): SessionDocument {
  const { arms: plain, ...facts } = session;
  const arms = plain.map((arm) => documentArm(arm, runs, session.plan.runs));
  return { schemaVersion: 1, session: facts, arms, findings: findFindings(arms, session) };
}

function documentArm(arm: Arm, runs: readonly Run[], planned: number): DocumentArm {
  const own = runs.filter((run) => run.armId === arm.id).toSorted((a, b) => a.sequence - b.sequence);
  const classes = classifyCache(arm.settings.cachePoint, own);
  const documentRuns = labelSlowRuns(own.map((run, index) => documentRun(run, arm, classes[index] ?? null)));
  return { ...arm, runs: documentRuns, summary: summariseArm(documentRuns, planned) };
}
