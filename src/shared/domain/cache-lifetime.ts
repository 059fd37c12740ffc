/** How long Bedrock keeps a prefix after its last use, by default (bedrock user guide, `prompt-caching`). */
export const CACHE_LIFETIME_SECONDS = 300;
