/** A run as JSON, to hand on: account ids in it are masked, as they are in exports. */
import { maskAccount } from '../../../../shared/domain/mask-account.js';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import type { OverviewArm } from '../../../../shared/domain/session-overview.js';

/** The run as the session's document has it, under the arm that it belongs to. */
export function runJson(sessionId: string, { id, label, modelId, settings }: OverviewArm, run: DocumentRun): string {
  return maskAccount(JSON.stringify({ sessionId, arm: { id, label, modelId, settings }, run }, null, 2));
}
