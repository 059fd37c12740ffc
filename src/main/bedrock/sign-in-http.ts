/** How credentials are asked for over HTTP: with limits, since the SDK's own clients wait for ever. */
import { NodeHttpHandler } from '@smithy/node-http-handler';

const CONNECT_MS = 5_000;
const ANSWER_MS = 15_000;

/** For the clients of STS, SSO and sign-in. */
export function signInHandler(): NodeHttpHandler {
  return new NodeHttpHandler({
    connectionTimeout: CONNECT_MS,
    requestTimeout: ANSWER_MS,
    throwOnRequestTimeout: true,
  });
}
