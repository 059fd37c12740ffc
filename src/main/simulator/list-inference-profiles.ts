/** ListInferenceProfiles: the scenario's profiles in the shape of the control plane, in pages. */
import { validationError } from './bedrock-error.js';
import { ACCOUNT_ID, profilesFrom } from './model-directory.js';
import type { Scenario, ScenarioInferenceProfile, ScenarioModel } from './scenario.js';

const PAGE_SIZE = { min: 1, max: 1000, default: 100 };
/** Profiles have no date in a scenario. RFC 3339 text: the SDK refuses numbers. */
const CREATED_AT = '2025-01-01T00:00:00Z';

/**
 * @param query `maxResults`, `nextToken` and `type`
 * @throws BedrockError 400 when one of them is out of range or was not given out by this list
 */
export function listInferenceProfiles(scenario: Scenario, region: string, query: URLSearchParams): object {
  const pageSize = readPageSize(query.get('maxResults'));
  const start = readToken(query.get('nextToken'));
  const all = scenario.models
    .flatMap((model) => profilesFrom(model, region).map((profile) => summaryOf(model, profile, region)))
    .filter(() => query.get('type') !== 'APPLICATION');
  const end = start + pageSize;
  return {
    inferenceProfileSummaries: all.slice(start, end),
    ...(end < all.length ? { nextToken: Buffer.from(`from:${end}`).toString('base64url') } : {}),
  };
}

function summaryOf(model: ScenarioModel, profile: ScenarioInferenceProfile, region: string) {
  // A global profile names the region it was listed from, and an ARN without a region for all the others.
  const destinations = profile.regions === 'any' ? [region, ''] : profile.regions;
  return {
    inferenceProfileName: profile.name,
    description: profile.description,
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    inferenceProfileArn: `arn:aws:bedrock:${region}:${ACCOUNT_ID}:inference-profile/${profile.id}`,
    models: destinations.map((to) => ({ modelArn: `arn:aws:bedrock:${to}::foundation-model/${model.id}` })),
    inferenceProfileId: profile.id,
    status: 'ACTIVE',
    type: 'SYSTEM_DEFINED',
  };
}

function readPageSize(text: string | null): number {
  if (text === null) return PAGE_SIZE.default;
  const size = Number(text);
  if (Number.isInteger(size) && size >= PAGE_SIZE.min && size <= PAGE_SIZE.max) return size;
  throw validationError(
    `1 validation error detected: Value '${text}' at 'maxResults' failed to satisfy constraint: Member must be between ${PAGE_SIZE.min} and ${PAGE_SIZE.max}`,
  );
}

function readToken(token: string | null): number {
  if (token === null) return 0;
  const start = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (start === undefined) throw validationError('The provided nextToken is invalid.');
  return Number(start);
}
