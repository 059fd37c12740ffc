/** Where to ask for models. */
import { useMemo } from 'react';
import { useSettled } from '../../components/use-settled.js';
import type { ModelsPlace } from '../../stores/catalogue-store.js';
import { usePlanForm } from '../../stores/plan-store.js';

const PAUSE_IN_TYPING_MS = 600;

/** Asks elsewhere only once the endpoint has stopped changing. */
export function useModelsPlace(): ModelsPlace {
  const { profile, region, endpoint } = usePlanForm();
  const settledEndpoint = useSettled(endpoint.trim(), PAUSE_IN_TYPING_MS);
  return useMemo(
    () => ({ profile, region, endpoint: URL.canParse(settledEndpoint) ? settledEndpoint : null }),
    [profile, region, settledEndpoint],
  );
}
