/** An application that answers by script, for windows whose backend is not what a test is about. */
import type { RequestName, RequestOutput } from '../../src/shared/contract/contract.js';
import { ApplicationError } from '../../src/shared/contract/result.js';
import type { Application } from '../../src/main/application-interface.js';

/** Called with the request's input. */
export type Script = { [N in RequestName]?: (input: Record<string, unknown>) => RequestOutput<N> };

/** What the script does not name is refused as not built. */
export function scriptedApplication(script: Script): Application {
  const dispatch: Application['dispatch'] = (name, input) => {
    const answer = (script as Record<string, ((input: unknown) => unknown) | undefined>)[String(name)];
    return Promise.resolve(
      answer === undefined
        ? { ok: false, error: { code: 'internal', message: `${String(name)} is not scripted.`, hint: '' } }
        : { ok: true, data: answer(input) },
    );
  };
  return {
    // One door for both: the names of the script hold the types.
    request: dispatch as Application['request'],
    dispatch,
    on: () => () => undefined,
    report: () => Promise.reject(new ApplicationError('not-found', 'There are no sessions.', '')),
    warnings: [],
    close: () => Promise.resolve(),
  };
}
