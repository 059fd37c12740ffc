/** Takes the ids and ARNs of models and inference profiles apart. */
import { splitModelId } from '../../shared/domain/model-id.js';

export { splitModelId };

/** @returns null for an ARN that names no foundation model */
export function modelOfArn(arn: string): { region: string | null; baseId: string } | null {
  const match = /^arn:[^:]*:bedrock:([^:]*):[^:]*:foundation-model\/(.+)$/.exec(arn);
  if (match === null) return null;
  const [, region = '', baseId = ''] = match;
  return { region: region === '' ? null : region, baseId };
}

/** @returns the id of the foundation model that an id or ARN tells by itself; null for an opaque one */
export function foundationModelOf(modelId: string): string | null {
  if (!modelId.startsWith('arn:')) return splitModelId(modelId).baseId;
  const [, kind, id = ''] = /^arn:[^:]*:bedrock:[^:]*:[^:]*:([^/]+)\/(.+)$/.exec(modelId) ?? [];
  return kind === 'foundation-model' || kind === 'inference-profile' ? splitModelId(id).baseId : null;
}

/** Only a date, a version and a context length may follow: `claude-opus-5-5` is not a `claude-opus-5`. */
export function isVersionOf(modelId: string, start: string): boolean {
  return modelId.startsWith(start) && /^(-\d{8})?(-v\d+(:\d+k?)*|-\d+:\d+|:\d+)?$/.test(modelId.slice(start.length));
}
