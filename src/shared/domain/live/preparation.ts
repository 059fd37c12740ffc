/** What happens between the start of a benchmark and its first request, in order. */
export const preparationSteps = ['credentials', 'simulator', 'calibration', 'network-floor'] as const;
export type PreparationStep = (typeof preparationSteps)[number];

const words: Readonly<Record<PreparationStep, string>> = {
  credentials: 'getting credentials',
  simulator: 'starting the simulator',
  calibration: 'calibrating this computer',
  'network-floor': 'measuring the network floor',
};

/** The same in window and terminal. @example 'Preparing: starting the simulator' */
export function preparationWords(step: PreparationStep): string {
  return `Preparing: ${words[step]}`;
}
