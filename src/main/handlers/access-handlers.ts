/** Answers requests about what a plan may do: access, permissions, cached tokens. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import type { AccessCheck } from '../services/access-check.js';
import { planPermissions, type PlanPermissionsOptions } from '../services/plan-permissions.js';
import type { TokenCounts } from '../services/token-counts.js';

export function createAccessHandlers(
  check: Pick<AccessCheck, 'probe'>,
  permissions: PlanPermissionsOptions,
  tokens: TokenCounts,
): HandlersFor<'access' | 'tokens'> {
  return {
    'access.probe': async ({ plan }) => ({ arms: await check.probe(plan) }),
    'access.policy': ({ plan }) => planPermissions(plan, permissions),
    'tokens.count': async ({ plan }) => ({ arms: await tokens.count(plan) }),
  };
}
