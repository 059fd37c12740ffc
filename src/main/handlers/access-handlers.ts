/** Answers requests about what a plan may do: access, permissions, cached tokens. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import { unfinished } from '../services/unfinished.js';

export function createAccessHandlers(): HandlersFor<'access' | 'tokens'> {
  return {
    'access.probe': unfinished('access.probe'),
    'access.policy': unfinished('access.policy'),
    'tokens.count': unfinished('tokens.count'),
  };
}
