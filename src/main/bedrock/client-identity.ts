/** How a client of the SDK proves who asks: signed by keys, or with a Bedrock API key. */
import type { Credentials } from '../benchmark/ports.js';

/**
 * `AWS_BEARER_TOKEN_BEDROCK` would otherwise replace the credentials, so the scheme is named. The credentials are asked
 * for at every request, since newer ones may have come: without an expiry the SDK would keep the first.
 *
 * @param current those of now; always of the same kind
 * @returns options of a client
 */
export function identityOf(current: () => Credentials) {
  return 'bearerToken' in current() ? bearer(current) : signed(current);
}

function signed(current: () => Credentials) {
  return {
    authSchemePreference: ['sigv4'],
    credentials: () => {
      const credentials = current();
      if ('bearerToken' in credentials) return Promise.reject(new Error('A Bedrock API key signs no request.'));
      const { accessKeyId, secretAccessKey, sessionToken } = credentials;
      return Promise.resolve({
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === undefined ? {} : { sessionToken }),
        expiration: new Date(),
      });
    },
  };
}

function bearer(current: () => Credentials) {
  return {
    authSchemePreference: ['httpBearerAuth'],
    token: () => {
      const credentials = current();
      if (!('bearerToken' in credentials)) return Promise.reject(new Error('There is no Bedrock API key.'));
      return Promise.resolve({ token: credentials.bearerToken, expiration: new Date() });
    },
  };
}
