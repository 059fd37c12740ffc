/** Answers requests about the application itself. */
import type { HandlersFor, RequestOutput } from '../../shared/contract/contract.js';
import { shortenHome } from '../safe-text.js';

export function createApplicationHandlers(info: RequestOutput<'application.info'>): HandlersFor<'application'> {
  return {
    'application.info': () => Promise.resolve({ ...info, dataDirectory: shortenHome(info.dataDirectory) }),
  };
}
