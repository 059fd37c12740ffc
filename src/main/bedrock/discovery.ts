/**
 * Asks an account what it can call in a region: foundation models, inference profiles, provisioned throughput. "Listed"
 * does not mean "may be called": access and lifecycle decide at the first request.
 */
import {
  BedrockClient,
  type FoundationModelSummary,
  type InferenceProfileSummary,
  ListFoundationModelsCommand,
  paginateListInferenceProfiles,
  paginateListProvisionedModelThroughputs,
  type ProvisionedModelSummary,
} from '@aws-sdk/client-bedrock';
import type { ApplicationError } from '../../shared/contract/result.js';
import type { Failure } from '../../shared/domain/failure.js';
import type { Credentials } from '../benchmark/ports.js';
import { identityOf } from './client-identity.js';
import { failureError } from './failures/failure-error.js';
import { toFailure } from './failures/to-failure.js';
import { endpointSettings } from './endpoint-settings.js';
import { joinListings, type ListedModel } from './listed-models.js';
import type { Route } from './route.js';
import { controlAddress } from './runtime-address.js';
import { createServiceHandler } from './service-handler.js';

/** The way is that of `route.ts`; what is left out of it is off. */
export interface DiscoveryOptions extends Partial<Pick<Route, 'fips' | 'dualStack' | 'trustedCertificate'>> {
  readonly region: string;
  /** Of the control plane; null: the region's own. */
  readonly endpoint: string | null;
  readonly credentials: Credentials;
}

export interface Discovered {
  /** Text models that can be called. */
  readonly listed: ListedModel[];
  /** Parts that could not be listed, and why. */
  readonly warnings: string[];
  /** Nothing is missing that the account lets its user see: asking again would bring the same. */
  readonly complete: boolean;
}

/** Listing is no measurement: it may be retried. */
const MAX_ATTEMPTS = 2;
const PAGE_SIZE = 1_000;

/**
 * @returns what could be listed; a part that failed is a warning
 * @throws ApplicationError when neither foundation models nor inference profiles could be listed
 */
export async function discoverModels(options: DiscoveryOptions): Promise<Discovered> {
  const { region, credentials } = options;
  const client = createControlClient(options);
  const { host } = new URL(controlAddress(options));
  try {
    const [foundation, system, application, throughputs] = await Promise.allSettled([
      listFoundationModels(client),
      listInferenceProfiles(client, 'SYSTEM_DEFINED'),
      listInferenceProfiles(client, 'APPLICATION'),
      listThroughputs(client),
    ]);
    const explain = (reason: unknown) => toFailure(reason, { host, region, modelId: null, credentials });
    if (foundation.status === 'rejected' && system.status === 'rejected')
      throw nothingListed(explain(foundation.reason));

    const failed = [
      { what: 'Foundation models', part: foundation },
      { what: 'Inference profiles', part: system },
      { what: 'Application inference profiles', part: application },
      { what: 'Provisioned throughputs', part: throughputs },
    ].flatMap(({ what, part }) => (part.status === 'rejected' ? [{ what, failure: explain(part.reason) }] : []));
    return {
      listed: joinListings(
        {
          foundationModels: valueOf(foundation) ?? [],
          profiles: [...(valueOf(system) ?? []), ...(valueOf(application) ?? [])],
          throughputs: valueOf(throughputs) ?? [],
        },
        region,
      ),
      warnings: failed.map(({ what, failure }) => `${what} could not be listed. ${failure.message}`),
      complete: failed.every(({ failure }) => failure.code === 'access-denied'),
    };
  } finally {
    client.destroy();
  }
}

function createControlClient(options: DiscoveryOptions): BedrockClient {
  return new BedrockClient({
    region: options.region,
    ...identityOf(() => options.credentials),
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: createServiceHandler(options.trustedCertificate ?? null),
    ...endpointSettings(options),
  });
}

async function listFoundationModels(client: BedrockClient): Promise<FoundationModelSummary[]> {
  const { modelSummaries } = await client.send(new ListFoundationModelsCommand({}));
  return modelSummaries ?? [];
}

async function listInferenceProfiles(
  client: BedrockClient,
  typeEquals: 'SYSTEM_DEFINED' | 'APPLICATION',
): Promise<InferenceProfileSummary[]> {
  const profiles: InferenceProfileSummary[] = [];
  for await (const page of paginateListInferenceProfiles({ client, pageSize: PAGE_SIZE }, { typeEquals })) {
    profiles.push(...(page.inferenceProfileSummaries ?? []));
  }
  return profiles;
}

async function listThroughputs(client: BedrockClient): Promise<ProvisionedModelSummary[]> {
  const throughputs: ProvisionedModelSummary[] = [];
  // Others cannot be called.
  const input = { statusEquals: 'InService' } as const;
  for await (const page of paginateListProvisionedModelThroughputs({ client, pageSize: PAGE_SIZE }, input)) {
    throughputs.push(...(page.provisionedModelSummaries ?? []));
  }
  return throughputs;
}

function valueOf<T>(result: PromiseSettledResult<T>): T | null {
  return result.status === 'fulfilled' ? result.value : null;
}

function nothingListed({ code, message, hint }: Failure): ApplicationError {
  return failureError({ code, message: `No models could be listed. ${message}`, hint });
}
