/** Takes the ids of models and inference profiles apart. */

/** Prefixes that are seen in the ids of system-defined profiles; a geography's, or `global.`. */
const PREFIX = /^(us|eu|apac|jp|au|ca|in|us-gov|global)\.(?=[a-z0-9-]+\.)/;

/**
 * For an id that no listing has told about; a listed profile names its model itself.
 *
 * @returns `prefix` with its dot, empty for a foundation model's own id
 */
export function splitModelId(modelId: string): { prefix: string; baseId: string } {
  const prefix = PREFIX.exec(modelId)?.[0] ?? '';
  return { prefix, baseId: modelId.slice(prefix.length) };
}

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
