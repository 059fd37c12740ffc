/**
 * Looks at the signature without checking it: the simulator knows no secrets. What matters is that a client that does
 * not sign, or signs wrongly in form, learns it here and not at the real service.
 */
import { BedrockError } from './bedrock-error.js';

/** Where a request with a bearer token is thought to be sent: the token does not say. */
const BEARER_REGION = 'us-west-2';

const CREDENTIAL = /Credential=[^/,\s]+\/\d{8}\/([a-z0-9-]+)\/bedrock\/aws4_request(?:,|\s|$)/;

/**
 * @param authorization the request's header
 * @returns the region that the request was signed for
 * @throws BedrockError 403 when the header is missing or has not the form of Signature Version 4 or of a bearer token
 */
export function authorizedRegion(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw new BedrockError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  if (/^Bearer \S+$/.test(authorization)) return BEARER_REGION;
  if (!authorization.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new BedrockError(
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  for (const parameter of ['Credential', 'SignedHeaders', 'Signature']) {
    if (!new RegExp(`[ ,]${parameter}=[^,\\s]`).test(authorization)) {
      throw incompleteSignature(`Authorization header requires '${parameter}' parameter.`);
    }
  }
  const region = CREDENTIAL.exec(authorization)?.[1];
  if (region === undefined) {
    throw incompleteSignature('Credential must have the form KEY/YYYYMMDD/REGION/bedrock/aws4_request.');
  }
  return region;
}

function incompleteSignature(message: string): BedrockError {
  return new BedrockError(403, 'IncompleteSignatureException', message);
}
