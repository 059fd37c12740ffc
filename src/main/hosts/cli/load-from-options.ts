/** The load of a plan, as options give it: one of `--concurrency` and `--rate`, laid over that of the base plan. */
import { ApplicationError } from '../../../shared/contract/result.js';
import { numberOf } from './number-option.js';
import type { RunOptions } from './run-options.js';

type Fields = Record<string, unknown>;

/**
 * @param base the load of the preset or plan file; undefined when it names none
 * @returns undefined to leave the plan's default
 * @throws ApplicationError with code `invalid-input` when the options do not go together
 */
export function loadFromOptions(options: RunOptions, base: unknown): unknown {
  const { concurrency, rate, arrivals } = options;
  const open = isOpen(base) ? base : null;
  if (concurrency !== undefined && (rate !== undefined || arrivals !== undefined)) {
    const other = rate === undefined ? '--arrivals' : '--rate';
    throw usage(
      `--concurrency and ${other} cannot be used together.`,
      'Give --concurrency to keep so many requests in flight, or --rate to start so many per second.',
      '--concurrency',
    );
  }
  if (concurrency !== undefined) return { kind: 'closed', concurrency: numberOf('--concurrency', concurrency) };
  if (rate === undefined && arrivals === undefined) return base;
  if (rate === undefined && open === null) {
    throw usage('--arrivals needs --rate.', 'Give --rate REQUESTS_PER_SECOND as well.', '--arrivals');
  }
  return {
    kind: 'open',
    requestsPerSecond: numberOf('--rate', rate) ?? open?.['requestsPerSecond'],
    ...(arrivals === undefined ? keep(open, 'arrivals') : { arrivals }),
  };
}

function isOpen(load: unknown): load is Fields {
  return typeof load === 'object' && load !== null && 'kind' in load && load.kind === 'open';
}

function keep(fields: Fields | null, name: string): Fields {
  return fields?.[name] === undefined ? {} : { [name]: fields[name] };
}

function usage(message: string, hint: string, field: string): ApplicationError {
  return new ApplicationError('invalid-input', message, hint, { field });
}
