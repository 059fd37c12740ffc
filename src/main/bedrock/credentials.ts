/** Gets the credentials of a profile, before the clock starts. They stay in memory and in this process. */
import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { ApplicationError } from '../../shared/contract/result.js';
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Credentials, ResolvedCredentials, StaticCredentials } from '../benchmark/ports.js';
import { unlessAborted } from '../unless-aborted.js';
import { type AskMfa, createRoleAssumer, createWebIdentityAssumer, homeRegion } from './assume-role.js';
import { whileProcessesEndWith } from './credential-process.js';
import { credentialsError } from './failures/credential-failures.js';
import { brokenProfile, noBearerToken, noSuchProfile } from './failures/sign-in-failures.js';
import { profileProblem } from './profile-problem.js';
import { signedInProfile } from './profile-sign-in.js';
import { BEARER_PROFILE, ENVIRONMENT_PROFILE } from './profiles.js';
import { readSharedConfig, type SharedConfig } from './shared-config.js';
import { serviceHandlerFor } from './service-handler.js';

export interface ResolveOptions {
  /** null: nobody can be asked. */
  readonly askMfa: AskMfa | null;
  /** Stops the waiting, and a credential_process. */
  readonly signal: AbortSignal;
}

/** Signs requests to the simulator, which checks that there is a signature and nothing else. No account has them. */
const placeholders: StaticCredentials = {
  accessKeyId: 'AKIDSIMULATOR',
  secretAccessKey: 'simulator-has-no-secret',
};

/** As long as a person may need for what such a command asks of him: a touch, a page to confirm. */
const PROCESS_LIMIT_MS = 60_000;

/**
 * @param profile `simulator`, `environment` for the SDK's default chain, `bedrock-api-key`, else one of the shared files
 * @throws ApplicationError `credentials` with what is wrong and what to do, no secret in it, its failure `sign-in-needed`
 *   when a person can mend it; `unreachable` when what gives them could not be asked; the signal's reason when that is aborted
 */
export async function resolveCredentials(profile: string, options: ResolveOptions): Promise<ResolvedCredentials> {
  if (profile === SIMULATOR_PROFILE) return { credentials: placeholders, expiresAtMs: null };
  if (profile === BEARER_PROFILE) return { credentials: bearerToken(), expiresAtMs: null };
  const config = await readSharedConfig();
  if (profile !== ENVIRONMENT_PROFILE) refuseBroken(profile, config);
  const { signal, askMfa } = options;
  const requestHandler = await serviceHandlerFor(profile);
  const init = {
    ignoreCache: true,
    // The assumer asks for the code, once it has what the role is assumed with.
    mfaCodeProvider: () => Promise.resolve(''),
    roleAssumer: createRoleAssumer({ profile, config, askMfa }),
    roleAssumerWithWebIdentity: createWebIdentityAssumer({ profile, config }),
    clientConfig: { requestHandler },
    parentClientConfig: { requestHandler, region: homeRegion(profile, config) },
  };
  // The chain would fall through to an instance's role when a named profile fails, and blame that.
  const provide = profile === ENVIRONMENT_PROFILE ? fromNodeProviderChain(init) : fromIni({ ...init, profile });
  const processes = AbortSignal.any([signal, AbortSignal.timeout(PROCESS_LIMIT_MS)]);
  try {
    const given = await unlessAborted(
      whileProcessesEndWith(processes, () => provide()),
      signal,
    );
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = given;
    return {
      credentials: { accessKeyId, secretAccessKey, sessionToken },
      expiresAtMs: expiration?.getTime() ?? null,
    };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ApplicationError) throw error;
    throw credentialsError(error, profile, signedInProfile(profile, config));
  } finally {
    requestHandler.destroy();
  }
}

function bearerToken(): Credentials {
  const token = process.env['AWS_BEARER_TOKEN_BEDROCK'];
  if (token !== undefined && token !== '') return { bearerToken: token };
  throw noBearerToken();
}

/** Some faults of the files surface in the SDK as a bare TypeError; they are found here first. */
function refuseBroken(profile: string, config: SharedConfig): void {
  if (!config.profiles.has(profile)) throw noSuchProfile(profile);
  const problem = profileProblem(profile, config);
  if (problem !== null) throw brokenProfile(profile, problem);
}
