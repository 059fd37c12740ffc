/** A profile whose credentials come, fail and end as a test says, behind the gate of a session. */
import {
  type CredentialGate,
  type GateOptions,
  startCredentialGate,
} from '../../src/main/benchmark/credential-gate.js';
import type { Credentials, ResolvedCredentials } from '../../src/main/benchmark/ports.js';
import { ApplicationError } from '../../src/shared/contract/result.js';

/** @param name tells one set from another */
export function keys(name: string): Credentials {
  return { accessKeyId: `AKID${name}`, secretAccessKey: 'not-a-secret', sessionToken: `token-${name}` };
}

export const signInNeeded = new ApplicationError('credentials', 'The SSO session has expired.', 'Sign in again.');

export interface ScriptedCredentials {
  /** What the profile gives next: from now on, until it is set anew. */
  next: ResolvedCredentials | ApplicationError | Promise<ResolvedCredentials>;
  asked: number;
  /** Handed to the measuring threads. */
  readonly renewed: Credentials[];
  gate: CredentialGate | null;
  gateOf(options: Pick<GateOptions, 'publish' | 'signal'>): CredentialGate;
}

/** @param first left out: keys `old` without a known end */
export function scriptedCredentials(
  first: ResolvedCredentials = { credentials: keys('old'), expiresAtMs: null },
  changes: Partial<GateOptions> = {},
): ScriptedCredentials {
  const script: ScriptedCredentials = {
    next: signInNeeded,
    asked: 0,
    renewed: [],
    gate: null,
    gateOf(options) {
      script.gate = startCredentialGate({
        profile: 'dev',
        first,
        source: {
          async current() {
            script.asked += 1;
            if (script.next instanceof ApplicationError) throw script.next;
            return script.next;
          },
        },
        renew(credentials) {
          script.renewed.push(credentials);
          return Promise.resolve();
        },
        signIn: () => Promise.resolve('sso'),
        simulated: false,
        attended: true,
        ...options,
        ...changes,
      });
      return script.gate;
    },
  };
  return script;
}
