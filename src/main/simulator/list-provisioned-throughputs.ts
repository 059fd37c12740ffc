/** ListProvisionedModelThroughputs: what the scenario's account has bought, in pages. */
import { ACCOUNT_ID, throughputsFrom } from './model-directory.js';
import { pageOf } from './pages.js';
import type { Scenario } from './scenario.js';

/** They have no date in a scenario. */
const CREATED_AT = '2025-01-01T00:00:00Z';

/**
 * @param query `maxResults`, `nextToken`, `statusEquals` and `nameContains`
 * @throws BedrockError 400 when one of them is out of range or was not given out by this list
 */
export function listProvisionedThroughputs(scenario: Scenario, region: string, query: URLSearchParams): object {
  const status = query.get('statusEquals');
  const part = query.get('nameContains');
  const all = throughputsFrom(scenario, region)
    .filter((throughput) => status === null || throughput.status === status)
    .filter(({ name }) => part === null || name.includes(part));
  const { items, token } = pageOf(all, scenario, query);
  return {
    provisionedModelSummaries: items.map(({ id, name, modelUnits, status, model }) => {
      const modelArn = `arn:aws:bedrock:${region}::foundation-model/${model.id}`;
      return {
        provisionedModelName: name,
        provisionedModelArn: `arn:aws:bedrock:${region}:${ACCOUNT_ID}:provisioned-model/${id}`,
        modelArn,
        desiredModelArn: modelArn,
        foundationModelArn: modelArn,
        modelUnits,
        desiredModelUnits: modelUnits,
        status,
        creationTime: CREATED_AT,
        lastModifiedTime: CREATED_AT,
      };
    }),
    ...token,
  };
}
