/** Where a region's requests go when no endpoint is given. */

/** @returns URL; the rules are those of the SDK's endpoint rule set, without FIPS and dual stack */
export function runtimeAddress({ region, endpoint }: { region: string; endpoint: string | null }): string {
  return endpoint ?? `https://bedrock-runtime.${region}.${dnsSuffix(region)}`;
}

function dnsSuffix(region: string): string {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn';
  return region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com';
}
