/** A request to the storm's simulator. */
import type { MeasureRequest } from '../../src/main/benchmark/ports.js';
import type { Transport } from '../../src/shared/domain/plan.js';
import { prompt, region } from '../fidelity/endpoint.js';

export function stormRequest({
  transport,
  ...request
}: Pick<MeasureRequest, 'modelId' | 'timeoutMs' | 'retries'> & { transport: Transport }): MeasureRequest {
  return {
    ...request,
    prompt,
    scheduledAtNs: null,
    settings: {
      region,
      transport,
      cachePoint: false,
      serviceTier: null,
      latency: null,
      maxTokens: 4096,
      temperature: null,
      topP: null,
    },
  };
}
