/** The tabs under the summary, in their order. */
export const resultTabs = [
  { id: 'runs', label: 'Per run' },
  { id: 'order', label: 'Order' },
  { id: 'distribution', label: 'Distribution' },
  { id: 'phases', label: 'Phases' },
  { id: 'tokens', label: 'Tokens over time' },
  { id: 'comparisons', label: 'Comparisons' },
  { id: 'floor', label: 'Floor' },
  { id: 'conditions', label: 'Conditions' },
] as const;

export type ResultTab = (typeof resultTabs)[number]['id'];
