/** A scenario with one model for each row of the fault table, and one that streams for as long as anybody reads. */
import { faultName, faultTable, type StormFault } from './fault-table.js';

/** @param onRequest the request that meets the fault; after it a model is sound, unless it is `every` */
export function stormScenario(onRequest: 'every' | 1): Record<string, unknown> {
  return {
    schemaVersion: 1,
    name: 'storm',
    description: 'Every fault in each of its forms.',
    models: [
      ...faultTable.map(({ fault }) => ({
        id: stormModelId(fault),
        name: faultName(fault),
        ...common,
        ...(breaksConnection(fault) ? calm : brisk),
        faults: [{ ...fault, onRequest }],
      })),
      { id: endlessModelId, name: 'endless', ...common, ...endless },
    ],
  };
}

export function stormModelId(fault: StormFault): string {
  return `storm.${faultName(fault).replaceAll(' ', '-')}-v1:0`;
}

export const endlessModelId = 'storm.endless-v1:0';

const common = { provider: 'Simulator', regions: 'any', maxOutputTokens: 4096 };
const endless = {
  ttft: { kind: 'fixed', ms: [4] },
  gaps: { kind: 'constant', ms: 10 },
  outputTokens: { min: 4096, max: 4096 },
};
const brisk = { ttft: { kind: 'fixed', ms: [4] }, gaps: { kind: 'constant', ms: 1 }, outputTokens: { min: 8, max: 8 } };
/** A reset takes with it what the client has not read yet, so it comes long after the frames before it. */
const calm = {
  ttft: { kind: 'fixed', ms: [60] },
  gaps: { kind: 'constant', ms: 150 },
  outputTokens: { min: 2, max: 2 },
};

function breaksConnection({ kind }: StormFault): boolean {
  return kind === 'reset' || kind === 'cut';
}
