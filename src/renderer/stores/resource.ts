/** Something that is read from the application: on its way, there, or refused. */
import type { ContractError, Result } from '../../shared/contract/result.js';

export interface Resource<T> {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  /** While it loads again, what was known before; null before the first answer. */
  data: T | null;
  error: ContractError | null;
}

export function idleResource<T>(): Resource<T> {
  return { status: 'idle', data: null, error: null };
}

export function loadingResource<T>(before: Resource<T>): Resource<T> {
  return { status: 'loading', data: before.data, error: null };
}

/** A refusal keeps what was known before. */
export function answeredResource<T>(before: Resource<T>, answer: Result<T>): Resource<T> {
  return answer.ok
    ? { status: 'ready', data: answer.data, error: null }
    : { status: 'failed', data: before.data, error: answer.error };
}
