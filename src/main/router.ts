/** Checks, dispatches and answers every request of the contract. Nothing throws out of here, and no stack leaves. */
import type { z } from 'zod';
import {
  type Bridge,
  type Handlers,
  isRequestName,
  type RequestName,
  type RequestOutput,
  requests,
} from '../shared/contract/contract.js';
import { ApplicationError, type ContractError, type Result } from '../shared/contract/result.js';
import { safeMessage } from './safe-text.js';

export interface Router {
  readonly request: Bridge['request'];
  dispatch(name: unknown, input: unknown): Promise<Result<unknown>>;
}

/** @param handlers of what is served; another request is answered with an error */
export function createRouter(handlers: Partial<Handlers>): Router {
  async function dispatch(name: unknown, input: unknown): Promise<Result<unknown>> {
    if (!isRequestName(name)) {
      return failed({
        code: 'invalid-input',
        message: `There is no request named ${typeof name === 'string' ? JSON.stringify(name) : typeof name}.`,
        hint: 'Window and application may be of different versions: reload the window.',
        field: 'name',
      });
    }
    try {
      const parsed = requests[name].input.safeParse(input);
      if (!parsed.success) return failed(inputError(name, parsed.error));
      // The table ties each name to its input; the compiler cannot follow that through a name known only at run time.
      const handle = handlers[name] as ((input: unknown) => Promise<unknown>) | undefined;
      if (handle === undefined) throw new Error(`${name} is not served here`);
      const output = requests[name].output.safeParse(await handle(parsed.data));
      if (!output.success) return failed(outputError(name, output.error));
      return { ok: true, data: output.data };
    } catch (error) {
      return failed(contractError(error));
    }
  }
  return {
    dispatch,
    async request<N extends RequestName>(name: N, input: unknown) {
      // Parsed with the schema of `name`, hence of its type.
      return (await dispatch(name, input)) as Result<RequestOutput<N>>;
    },
  };
}

/** @returns what a window may know of an error: never its stack, never a secret */
export function contractError(error: unknown): ContractError {
  if (error instanceof ApplicationError) {
    const { code, field, failure, hint } = error;
    return {
      code,
      message: safeMessage(error.message),
      hint: safeMessage(hint),
      ...(field === undefined ? {} : { field }),
      ...(failure === undefined ? {} : { failure }),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: `Firsttoken had an internal fault: ${safeMessage(message)}`,
    hint: 'Try again; if it comes back, please report it with this message.',
  };
}

function failed(error: ContractError): { ok: false; error: ContractError } {
  return { ok: false, error };
}

function inputError(name: RequestName, { issues }: z.ZodError): ContractError {
  const issue = issues[0];
  const path = issue?.path.map(String) ?? [];
  const field =
    (issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path).join('.') || 'input';
  return {
    code: 'invalid-input',
    message: `${name}: the field "${field}" does not fit: ${issue?.message ?? 'invalid'}.`,
    hint: `Correct the field "${field}".`,
    field,
  };
}

function outputError(name: RequestName, { issues }: z.ZodError): ContractError {
  const [issue] = issues;
  return {
    code: 'internal',
    message: `The answer to ${name} does not fit the contract: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`,
    hint: 'This is a fault of Firsttoken; please report it with this message.',
  };
}
