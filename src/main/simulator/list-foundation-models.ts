/** ListFoundationModels: the scenario's models in the shape of the control plane. */
import { isCallableFrom, modelsFrom, profilesFrom } from './model-directory.js';
import type { Scenario, ScenarioModel } from './scenario.js';

/** @param query `byProvider`, `byOutputModality`, `byInferenceType` and `byCustomizationType` narrow the list */
export function listFoundationModels(scenario: Scenario, region: string, query: URLSearchParams): object {
  const provider = query.get('byProvider')?.toLowerCase();
  const modality = query.get('byOutputModality');
  const inferenceType = query.get('byInferenceType');
  const summaries = modelsFrom(scenario, region)
    .map((model) => summaryOf(model, region))
    .filter((model) => provider === undefined || model.providerName.toLowerCase() === provider)
    .filter((model) => modality === null || model.outputModalities.includes(modality))
    .filter((model) => inferenceType === null || model.inferenceTypesSupported.includes(inferenceType))
    // No simulated model can be customised.
    .filter(() => query.get('byCustomizationType') === null);
  return { modelSummaries: summaries };
}

/** `INFERENCE_PROFILE` is not in the API's model, but the service sends it for models that have profiles. */
function summaryOf(model: ScenarioModel, region: string) {
  return {
    modelArn: `arn:aws:bedrock:${region}::foundation-model/${model.id}`,
    modelId: model.id,
    modelName: model.name,
    providerName: model.provider,
    inputModalities: model.inputModalities,
    outputModalities: model.outputModalities,
    responseStreamingSupported: model.streaming,
    customizationsSupported: [],
    inferenceTypesSupported: [
      ...(isCallableFrom(model, region) ? ['ON_DEMAND'] : []),
      ...(profilesFrom(model, region).length > 0 ? ['INFERENCE_PROFILE'] : []),
    ],
    modelLifecycle: model.lifecycle,
  };
}
