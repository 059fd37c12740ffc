/** Which of a simulator's addresses a session uses. */
import { ApplicationError } from '../../shared/contract/result.js';
import type { Plan } from '../../shared/domain/plan.js';
import type { RunningSimulator } from './simulator-keeper.js';

/**
 * Plain HTTP/1.1 when no arm asks for more: it adds least to a replayed time. Otherwise the TLS address, which serves
 * every transport as Bedrock's does: HTTP/1.1 or HTTP/2 is agreed on by ALPN, and a cold connection has its handshake.
 *
 * @throws ApplicationError `invalid-input` when an arm's transport needs the TLS that this simulator does not have
 */
export function simulatorEndpoint(
  { http1, tls, certificate }: Pick<RunningSimulator, 'http1' | 'tls' | 'certificate'>,
  { arms }: Pick<Plan, 'arms'>,
): { endpoint: string; trustedCertificate: string | null } {
  if (arms.every(({ transport }) => transport === 'http1')) return { endpoint: http1, trustedCertificate: null };
  if (tls !== undefined) return { endpoint: tls, trustedCertificate: certificate ?? null };
  const index = arms.findIndex(({ transport }) => transport.startsWith('http2'));
  const arm = arms[index];
  if (arm === undefined) return { endpoint: http1, trustedCertificate: null };
  throw new ApplicationError(
    'invalid-input',
    `The simulator does not speak ${arm.transport}: it has no TLS address, and ${arm.modelId} asks for HTTP/2.`,
    'Choose the transport http1 or http1-cold for the simulator.',
    { field: `arms.${index}.transport` },
  );
}
