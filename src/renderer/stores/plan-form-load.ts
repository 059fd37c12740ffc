/** How requests are laid out in time, as the form holds it: a choice of three words, and numbers as they were typed. */
import type { Plan } from '../../shared/domain/plan.js';

/** `one`: one run after the other; `several`: a number of them at once; `rate`: each at its planned time. */
export const loadChoices = ['one', 'several', 'rate'] as const;
export type LoadChoice = (typeof loadChoices)[number];

export const arrivalChoices = ['constant', 'poisson'] as const;
export type Arrivals = (typeof arrivalChoices)[number];

/** Begins a choice that the plan says nothing about. */
const START = { concurrency: '4', requestsPerSecond: '1', arrivals: 'poisson' } as const;

export function loadOf({ load }: Pick<Plan, 'load'>): { load: LoadChoice; arrivals: Arrivals } {
  if (load.kind === 'open') return { load: 'rate', arrivals: load.arrivals };
  return { load: load.concurrency === 1 ? 'one' : 'several', arrivals: START.arrivals };
}

export function loadNumbers({ load }: Pick<Plan, 'load'>): { concurrency: string; requestsPerSecond: string } {
  const { concurrency, requestsPerSecond } = START;
  if (load.kind === 'open') return { concurrency, requestsPerSecond: String(load.requestsPerSecond) };
  return { concurrency: load.concurrency === 1 ? concurrency : String(load.concurrency), requestsPerSecond };
}

/**
 * The plan's load. Numbers of the choices that were not made have no say.
 *
 * @param number the typed number of a field, or its text when it is none
 */
export function planLoad(
  choice: LoadChoice,
  arrivals: Arrivals,
  number: (field: 'concurrency' | 'requestsPerSecond') => unknown,
): Record<string, unknown> {
  switch (choice) {
    case 'one':
      return { kind: 'closed', concurrency: 1 };
    case 'several':
      return { kind: 'closed', concurrency: number('concurrency') };
    case 'rate':
      return { kind: 'open', requestsPerSecond: number('requestsPerSecond'), arrivals };
  }
}
