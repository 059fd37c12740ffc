/** ListInferenceProfiles: the scenario's profiles in the shape of the control plane, in pages. */
import { applicationProfilesFrom, ACCOUNT_ID, profilesFrom } from './model-directory.js';
import { pageOf } from './pages.js';
import type { Scenario, ScenarioInferenceProfile, ScenarioModel } from './scenario.js';

/** Profiles have no date in a scenario. RFC 3339 text: the SDK refuses numbers. */
const CREATED_AT = '2025-01-01T00:00:00Z';

/**
 * @param query `maxResults`, `nextToken` and `type`; without a type the system-defined ones
 * @throws BedrockError 400 when one of them is out of range or was not given out by this list
 */
export function listInferenceProfiles(scenario: Scenario, region: string, query: URLSearchParams): object {
  const all =
    query.get('type') === 'APPLICATION' ? applicationSummaries(scenario, region) : systemSummaries(scenario, region);
  const { items, token } = pageOf(all, scenario, query);
  return { inferenceProfileSummaries: items, ...token };
}

function systemSummaries(scenario: Scenario, region: string): object[] {
  return scenario.models.flatMap((model) =>
    profilesFrom(model, region).map((profile) => ({
      ...summaryOf(model, profile, region),
      inferenceProfileArn: `arn:aws:bedrock:${region}:${ACCOUNT_ID}:inference-profile/${profile.id}`,
      type: 'SYSTEM_DEFINED',
    })),
  );
}

function applicationSummaries(scenario: Scenario, region: string): object[] {
  return applicationProfilesFrom(scenario, region).map(({ id, name, description, model, source }) => ({
    ...summaryOf(model, { ...(source ?? { regions: [region], routing: [] }), id, name, description }, region),
    inferenceProfileArn: `arn:aws:bedrock:${region}:${ACCOUNT_ID}:application-inference-profile/${id}`,
    type: 'APPLICATION',
  }));
}

function summaryOf(model: ScenarioModel, profile: ScenarioInferenceProfile, region: string) {
  // A global profile names the region it was listed from, and an ARN without a region for all the others.
  const destinations = profile.regions === 'any' ? [region, ''] : profile.regions;
  return {
    inferenceProfileName: profile.name,
    description: profile.description,
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    models: destinations.map((to) => ({ modelArn: `arn:aws:bedrock:${to}::foundation-model/${model.id}` })),
    inferenceProfileId: profile.id,
    status: 'ACTIVE',
  };
}
