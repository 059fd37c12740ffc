/** Gets the credentials of a profile, before the clock starts. They stay in memory and in this process. */
import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { ApplicationError } from '../../shared/contract/result.js';
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { StaticCredentials } from '../benchmark/ports.js';
import { credentialsError } from './credential-failures.js';
import { profileProblem } from './profile-problem.js';
import { ENVIRONMENT_PROFILE } from './profiles.js';
import { readSharedConfig } from './shared-config.js';

/** Signs requests to the simulator, which checks that there is a signature and nothing else. No account has them. */
const placeholders: StaticCredentials = {
  accessKeyId: 'AKIDSIMULATOR',
  secretAccessKey: 'simulator-has-no-secret',
};

/**
 * @param profile `simulator`, `environment` for the SDK's default chain, else a profile of the shared files
 * @throws ApplicationError `credentials` with what is wrong and what to do; no secret in it
 */
export async function resolveCredentials(profile: string): Promise<StaticCredentials> {
  if (profile === SIMULATOR_PROFILE) return placeholders;
  if (profile !== ENVIRONMENT_PROFILE) await refuseBroken(profile);
  try {
    // The chain would fall through to an instance's role when a named profile fails, and blame that.
    const provide =
      profile === ENVIRONMENT_PROFILE
        ? fromNodeProviderChain({ ignoreCache: true })
        : fromIni({ profile, ignoreCache: true });
    const { accessKeyId, secretAccessKey, sessionToken } = await provide();
    return { accessKeyId, secretAccessKey, sessionToken };
  } catch (error) {
    throw credentialsError(error, profile);
  }
}

/** Some faults of the files surface in the SDK as a bare TypeError; they are found here first. */
async function refuseBroken(profile: string): Promise<void> {
  const config = await readSharedConfig();
  if (!config.profiles.has(profile)) {
    throw new ApplicationError(
      'credentials',
      `There is no profile "${profile}" in the AWS configuration files.`,
      'Pick another profile, or add it with aws configure.',
      { field: 'profile' },
    );
  }
  const problem = profileProblem(profile, config);
  if (problem !== null) {
    const [what, ...todo] = problem.split(/(?<=\.) (?=[A-Z])/);
    throw new ApplicationError(
      'credentials',
      `Profile "${profile}" cannot be used. ${what ?? problem}`,
      todo.join(' '),
      {
        field: 'profile',
      },
    );
  }
}
