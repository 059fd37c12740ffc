/** Takes the ids of models and system-defined inference profiles apart, where no listing tells what they are. */

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

/** How an id reaches its model, by its prefix alone. */
export function accessOfId(modelId: string): 'in-region' | 'geo' | 'global' {
  const { prefix } = splitModelId(modelId);
  return prefix === '' ? 'in-region' : prefix === 'global.' ? 'global' : 'geo';
}
