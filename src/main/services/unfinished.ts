/** Parts that are being built beside each other. */
import { ApplicationError } from '../../shared/contract/result.js';

export function unfinished(what: string): () => Promise<never> {
  return () => Promise.reject(new ApplicationError('internal', `${what} is not built yet.`, 'Wait for it.'));
}
