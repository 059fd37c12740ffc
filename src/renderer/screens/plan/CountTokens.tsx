/**
 * Counts the prompt's tokens for each arm. The simulator is asked whenever typing pauses; an account only on demand,
 * since each count is a request there.
 */
import Button from '@cloudscape-design/components/button';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect } from 'react';
import { isSimulated } from '../../../shared/domain/plan.js';
import { useBridge } from '../../app/bridge-context.js';
import { useSettled } from '../../components/use-settled.js';
import { answerFor, promptBasis } from '../../stores/arm-answers.js';
import { useConnected } from '../../stores/connection-store.js';
import { isRunning, useLive } from '../../stores/live-store.js';
import { usePlanForm } from '../../stores/plan-store.js';
import { countTokens, useTokens } from '../../stores/tokens-store.js';

const PAUSE_IN_TYPING_MS = 700;

export function CountTokens() {
  const bridge = useBridge();
  const connected = useConnected();
  const form = usePlanForm();
  const settled = useSettled(form, PAUSE_IN_TYPING_MS);
  const running = useLive(({ live }) => isRunning(live));
  const { asking, answers, error } = useTokens();
  const byItself = isSimulated(form);

  useEffect(() => {
    // A count would disturb what is measured.
    if (!byItself || !connected || running || settled.arms.length === 0 || settled.user.trim() === '') return;
    void countTokens(bridge, settled);
  }, [bridge, byItself, connected, running, settled]);

  if (byItself) return null;
  const basis = promptBasis(form);
  const counted = form.arms.length > 0 && form.arms.every((arm) => answerFor(answers, basis, arm) !== null);
  return (
    <div className="ft-count-tokens">
      <Button
        loading={asking !== null}
        loadingText="Counting"
        disabled={running || form.arms.length === 0}
        {...(running && { disabledReason: 'Not while a session runs: it would disturb what is measured.' })}
        onClick={() => void countTokens(bridge, form)}
      >
        Count tokens
      </Button>
      {error === null ? (
        <Box color="text-body-secondary" variant="small">
          {counted
            ? 'Counted: see each chosen model.'
            : 'The figures above are estimates. A count asks the account once for each model, where the model has one.'}
        </Box>
      ) : (
        <StatusIndicator type="error" wrapText>
          The tokens were not counted. {error.message} {error.hint}
        </StatusIndicator>
      )}
    </div>
  );
}
