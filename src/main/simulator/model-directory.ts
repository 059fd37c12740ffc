/** Which ids can be called from which region, and which model answers to an id. */
import { type BedrockError, validationError } from './bedrock-error.js';
import type { ScenarioApplicationProfile, ScenarioProvisionedThroughput } from './scenario-account.js';
import type { Scenario, ScenarioInferenceProfile, ScenarioModel } from './scenario.js';

/** The account number that AWS itself uses in examples. */
export const ACCOUNT_ID = '111122223333';

/** Can the id with these regions be called from `region`? */
export function isCallableFrom({ regions }: { regions: 'any' | readonly string[] }, region: string): boolean {
  return regions === 'any' || regions.includes(region);
}

/** Inference profiles of the model that can be called from `region`. */
export function profilesFrom(model: ScenarioModel, region: string): ScenarioInferenceProfile[] {
  return model.inferenceProfiles.filter((profile) => isCallableFrom(profile, region));
}

/** A model is listed where it, or a profile of it, can be called. */
export function modelsFrom(scenario: Scenario, region: string): ScenarioModel[] {
  return scenario.models.filter((model) => isCallableFrom(model, region) || profilesFrom(model, region).length > 0);
}

export interface ApplicationProfile extends ScenarioApplicationProfile {
  readonly model: ScenarioModel;
  /** The system-defined profile that it was made from; null: the model itself. */
  readonly source: ScenarioInferenceProfile | null;
}

/** Those whose model or profile can be called from `region`. */
export function applicationProfilesFrom(scenario: Scenario, region: string): ApplicationProfile[] {
  return scenario.applicationProfiles.flatMap((profile) => {
    for (const model of scenario.models) {
      const source = profilesFrom(model, region).find(({ id }) => id === profile.copyFrom);
      if (source !== undefined) return { ...profile, model, source };
      if (model.id === profile.copyFrom && isCallableFrom(model, region)) return { ...profile, model, source: null };
    }
    return [];
  });
}

export interface ProvisionedThroughput extends ScenarioProvisionedThroughput {
  readonly model: ScenarioModel;
}

/** Those of the region, whatever their state. */
export function throughputsFrom(scenario: Scenario, region: string): ProvisionedThroughput[] {
  return scenario.provisionedThroughputs
    .filter((throughput) => throughput.region === region)
    .flatMap((throughput) => {
      const model = scenario.models.find(({ id }) => id === throughput.modelId);
      return model === undefined ? [] : { ...throughput, model };
    });
}

export interface ResolvedModel {
  readonly model: ScenarioModel;
  /** The id without what stands before it in an ARN. */
  readonly calledId: string;
  /** The inference profile that was called, or that an application profile was made from; null: the model itself. */
  readonly profile: ScenarioInferenceProfile | null;
}

/**
 * @param id a foundation model's or an inference profile's id, or an ARN: of one, or of a provisioned throughput
 * @throws BedrockError 400 with Bedrock's own words when the id is unknown, cannot be used from the region, or needs an
 *   inference profile
 */
export function resolveModel(scenario: Scenario, id: string, region: string): ResolvedModel {
  const calledId = id.startsWith('arn:') ? (id.split('/').at(-1) ?? id) : id;
  for (const model of scenario.models) {
    const profile = model.inferenceProfiles.find((candidate) => candidate.id === calledId);
    if (profile !== undefined && isCallableFrom(profile, region)) return { model, calledId, profile };
    if (model.id === calledId) {
      if (isCallableFrom(model, region)) return { model, calledId, profile: null };
      throw profilesFrom(model, region).length > 0 ? needsProfile(id) : unknownModel();
    }
  }
  const own = applicationProfilesFrom(scenario, region).find((candidate) => candidate.id === calledId);
  if (own !== undefined) return { model: own.model, calledId, profile: own.source };
  const bought = throughputsFrom(scenario, region).find((candidate) => candidate.id === calledId);
  if (bought?.status === 'InService') return { model: bought.model, calledId, profile: null };
  throw unknownModel();
}

function unknownModel(): BedrockError {
  return validationError('The provided model identifier is invalid.');
}

function needsProfile(id: string): BedrockError {
  return validationError(
    `Invocation of model ID ${id} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
  );
}
