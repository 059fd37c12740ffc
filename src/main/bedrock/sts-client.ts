/** Clients of STS that go where the environment or the picked profile says; the SDK reads the default profile's settings. */
import { STSClient, type STSClientConfig } from '@aws-sdk/client-sts';
import { configuredEndpoint, hostKindOf } from './endpoints.js';
import { endpointSettings } from './endpoint-settings.js';
import { serviceHandlerFor } from './service-handler.js';
import type { SharedConfig } from './shared-config.js';

/** @throws ApplicationError `invalid-input` when the endpoint or the certificate bundle that is set cannot be used */
export async function createStsClient(
  profile: string,
  shared: SharedConfig,
  settings: Pick<STSClientConfig, 'region' | 'credentials' | 'maxAttempts'>,
): Promise<STSClient> {
  const endpoint = configuredEndpoint('sts', profile, shared);
  return new STSClient({
    ...settings,
    ...endpointSettings({ endpoint, ...hostKindOf(profile, shared) }),
    requestHandler: await serviceHandlerFor(profile),
  });
}
