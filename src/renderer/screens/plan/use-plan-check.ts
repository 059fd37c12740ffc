/** Has the application check the form while the user types, and keeps the newest answer. */
import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../shared/contract/contract.js';
import type { ContractError } from '../../../shared/contract/result.js';
import type { PlanForm } from '../../stores/plan-form.js';
import { planFromForm } from '../../stores/plan-form.js';
import { useConnected } from '../../stores/connection-store.js';
import { useBridge } from '../../app/bridge-context.js';

const PAUSE_IN_TYPING_MS = 200;

export interface PlanCheck extends RequestOutput<'plan.check'> {
  /** The check itself could not be made. */
  error: ContractError | null;
}

const unchecked: PlanCheck = { problems: [], estimate: null, error: null };

/** @param when changes when the same form may be judged anew, such as after the models were read */
export function usePlanCheck(form: PlanForm, when: unknown): PlanCheck {
  const bridge = useBridge();
  const connected = useConnected();
  const [check, setCheck] = useState(unchecked);

  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void bridge.request('plan.check', { plan: planFromForm(form) }).then((result) => {
        if (left) return;
        setCheck(result.ok ? { ...result.data, error: null } : { ...unchecked, error: result.error });
      });
    }, PAUSE_IN_TYPING_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [bridge, form, when, connected]);

  return check;
}
