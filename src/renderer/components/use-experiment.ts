/** Leads from a question to the plan that answers it: New benchmark, filled in from a preset. */
import { useCallback, useEffect } from 'react';
import { useBridge } from '../app/bridge-context.js';
import { navigate } from '../app/routes.js';
import { loadCatalogue, useCatalogue } from '../stores/catalogue-store.js';
import { useConnected } from '../stores/connection-store.js';
import { fillPreset, formFromPreset } from '../stores/plan-form.js';
import { planStore, updatePlan } from '../stores/plan-store.js';

/** @returns a function that takes a preset's name */
export function useExperiment(): (preset: string) => void {
  const bridge = useBridge();
  const connected = useConnected();
  const presets = useCatalogue((state) => state.presets.data);
  useEffect(() => {
    if (connected) void loadCatalogue(bridge);
  }, [bridge, connected]);

  return useCallback(
    (name: string) => {
      const preset = presets?.find((candidate) => candidate.name === name);
      if (preset !== undefined) {
        const { started } = planStore.getState();
        const base = (chosen: string | null) => presets?.find((candidate) => candidate.name === chosen);
        // As the choice of a preset does: where the user has chosen to measure stays.
        updatePlan((form) => (started ? fillPreset(form, preset, base(form.preset)) : formFromPreset(preset)));
      }
      navigate({ screen: 'new' });
    },
    [presets],
  );
}
