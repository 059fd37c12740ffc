/** A stored session as its document, for the window and for commands that only read. */
import { ApplicationError } from '../../shared/contract/result.js';
import type { SessionDocument } from '../../shared/domain/session-document.js';
import type { SessionStore } from '../benchmark/ports.js';

/** @throws ApplicationError `not-found`, or `storage` when it cannot be read */
export async function readDocument(store: Pick<SessionStore, 'readSession'>, id: string): Promise<SessionDocument> {
  const stored = store.readSession(id);
  if (stored === null) {
    throw new ApplicationError(
      'not-found',
      `There is no session "${id}".`,
      'It may have been deleted: look in the history.',
      { field: 'id' },
    );
  }
  // Loaded when first needed: a window opens without it.
  const { buildDocument } = await import('../../shared/summarise/build-document.js');
  return buildDocument(stored.session, stored.runs);
}
