/** The reply of a run as steps: how many characters had come by when. */
import type { DocumentRun } from '../../../../shared/domain/session-document.js';

export interface TokenStep {
  offsetMs: number;
  characters: number;
}

/** Signatures and empty deltas carry no content and make no step. */
export function tokenSteps({ deltas }: Pick<DocumentRun, 'deltas'>): TokenStep[] {
  let characters = 0;
  return deltas.flatMap(([offsetMs, kind, count]) => {
    if (kind === 'signature' || count === 0) return [];
    characters += count;
    return [{ offsetMs, characters }];
  });
}
