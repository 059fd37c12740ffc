/** An address that swallows packets is given up after this; a refusal comes at once anyway. */
export const CONNECTION_TIMEOUT_MS = 10_000;
