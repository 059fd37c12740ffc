/**
 * Asks an account which models and inference profiles it can call in a region, and joins them with the catalogue's
 * facts. "Listed" does not mean "may be called": access and lifecycle decide at the first request.
 */
import {
  BedrockClient,
  type FoundationModelSummary,
  type InferenceProfileSummary,
  ListFoundationModelsCommand,
  paginateListInferenceProfiles,
} from '@aws-sdk/client-bedrock';
import { ApplicationError, type ErrorCode } from '../../shared/contract/result.js';
import type { Failure } from '../../shared/domain/failure.js';
import type { Model } from '../../shared/domain/model.js';
import type { Credentials } from '../benchmark/ports.js';
import { identityOf } from './client-identity.js';
import { toFailure } from './failures.js';
import { endpointSettings } from './endpoint-settings.js';
import { fromFoundationModel, fromInferenceProfile } from './listed-models.js';
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

/** Listing is no measurement: it may be retried. */
const MAX_ATTEMPTS = 2;

/**
 * @returns text models that can be called, by name; a listing that failed is a warning
 * @throws ApplicationError when nothing could be listed
 */
export async function discoverModels(options: DiscoveryOptions): Promise<{ models: Model[]; warnings: string[] }> {
  const { region, credentials } = options;
  const client = createControlClient(options);
  const { host } = new URL(controlAddress(options));
  try {
    const [foundation, system, application] = await Promise.allSettled([
      listFoundationModels(client),
      listInferenceProfiles(client, 'SYSTEM_DEFINED'),
      listInferenceProfiles(client, 'APPLICATION'),
    ]);
    const explain = (reason: unknown) => toFailure(reason, { host, region, modelId: null, credentials });
    if (foundation.status === 'rejected' && system.status === 'rejected')
      throw nothingListed(explain(foundation.reason));

    const summaries = foundation.status === 'fulfilled' ? foundation.value : [];
    const profiles = [system, application].flatMap((listing) => (listing.status === 'fulfilled' ? listing.value : []));
    const models = [
      ...summaries.flatMap((summary) => fromFoundationModel(summary, region) ?? []),
      ...profiles.flatMap((profile) => fromInferenceProfile(profile, summaries, region) ?? []),
    ].sort((one, other) => one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id, 'en'));
    const warnings = [
      warning('Foundation models', foundation, explain),
      warning('Inference profiles', system, explain),
      warning('Application inference profiles', application, explain),
    ].flatMap((text) => text ?? []);
    return { models, warnings };
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
  for await (const page of paginateListInferenceProfiles({ client, pageSize: 1_000 }, { typeEquals })) {
    profiles.push(...(page.inferenceProfileSummaries ?? []));
  }
  return profiles;
}

function warning(
  what: string,
  listing: PromiseSettledResult<unknown>,
  explain: (reason: unknown) => Failure,
): string | null {
  if (listing.status === 'fulfilled') return null;
  return `${what} could not be listed. ${explain(listing.reason).message}`;
}

function nothingListed({ code, message, hint }: Failure): ApplicationError {
  return new ApplicationError(errorCode(code), `No models could be listed. ${message}`, hint);
}

function errorCode(code: Failure['code']): ErrorCode {
  if (code === 'access-denied') return 'access-denied';
  if (code.startsWith('credentials-') || code === 'signature-mismatch') return 'credentials';
  return code === 'client-fault' ? 'internal' : 'unreachable';
}
