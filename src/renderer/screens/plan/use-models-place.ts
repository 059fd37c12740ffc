/** Where to ask for models. */
import { useMemo } from 'react';
import { isSimulated } from '../../../shared/domain/plan.js';
import { useSettled } from '../../components/use-settled.js';
import type { ModelsPlace } from '../../stores/catalogue-store.js';
import { plannedHosts } from '../../stores/plan-form-hosts.js';
import { usePlanForm } from '../../stores/plan-store.js';

const PAUSE_IN_TYPING_MS = 600;

/** Asks elsewhere only once the endpoint has stopped changing. */
export function useModelsPlace(): ModelsPlace {
  const form = usePlanForm();
  const { profile, region } = form;
  const { fips, dualStack } = plannedHosts(form);
  const scenario = isSimulated(form) ? form.scenario : null;
  const settledEndpoint = useSettled(form.endpoint.trim(), PAUSE_IN_TYPING_MS);
  return useMemo(
    () => ({
      ...{ profile, region, fips, dualStack, scenario },
      endpoint: URL.canParse(settledEndpoint) ? settledEndpoint : null,
    }),
    [profile, region, fips, dualStack, scenario, settledEndpoint],
  );
}
