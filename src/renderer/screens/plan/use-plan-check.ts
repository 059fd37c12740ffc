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
  /** The answer belongs to an older form. */
  outdated: boolean;
  /** The check itself could not be made. */
  error: ContractError | null;
}

/** @param when changes when the same form may be judged anew, such as after the models were read */
export function usePlanCheck(form: PlanForm, when: unknown): PlanCheck {
  const bridge = useBridge();
  const connected = useConnected();
  const [answer, setAnswer] = useState<{ form: PlanForm; check: Omit<PlanCheck, 'outdated'> } | null>(null);

  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void bridge.request('plan.check', { plan: planFromForm(form) }).then((result) => {
        if (left) return;
        setAnswer({
          form,
          check: result.ok ? { ...result.data, error: null } : { problems: [], estimate: null, error: result.error },
        });
      });
    }, PAUSE_IN_TYPING_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [bridge, form, when, connected]);

  if (answer === null) return { problems: [], estimate: null, error: null, outdated: true };
  return { ...answer.check, outdated: answer.form !== form };
}
