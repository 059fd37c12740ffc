/** The access check in the bar at the bottom: one token of each arm, before a long session fails on its last one. */
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useBridge } from '../../app/bridge-context.js';
import { formatPlural } from '../../components/format.js';
import { checkAccess, useAccess } from '../../stores/access-store.js';
import { answerFor, placeBasis } from '../../stores/arm-answers.js';
import { usePlanForm } from '../../stores/plan-store.js';
import { accessSummary } from './access-words.js';
import { CHOSEN_ID } from './ArmsTable.js';

interface Props {
  /** Why it cannot be asked for now; null: it can. */
  hindrance: string | null;
}

export function CheckAccessButton({ hindrance }: Props) {
  const bridge = useBridge();
  const form = usePlanForm();
  const { asking } = useAccess();
  return (
    <Button
      loading={asking !== null}
      loadingText="Checking access"
      disabled={hindrance !== null}
      {...(hindrance !== null && { disabledReason: hindrance })}
      onClick={() => void checkAccess(bridge, form)}
    >
      Check access
    </Button>
  );
}

/** How the check goes on, and what came of it; nothing when it was not asked for. */
export function AccessResult() {
  const form = usePlanForm();
  const { asking, answers, error } = useAccess();
  if (asking !== null) {
    return (
      <StatusIndicator type="in-progress">
        Asking {formatPlural(asking.arms.length, 'model')} for one token
      </StatusIndicator>
    );
  }
  if (error !== null) {
    return (
      <StatusIndicator type="error" wrapText>
        Access was not checked. {error.message} {error.hint}
      </StatusIndicator>
    );
  }
  const basis = placeBasis(form);
  const summary = accessSummary(form.arms.map((arm) => answerFor(answers, basis, arm)));
  if (summary === null) return null;
  return (
    <div className="ft-access-result">
      <StatusIndicator type={summary.tone}>{summary.text}</StatusIndicator>
      {summary.tone !== 'success' && (
        <Button
          variant="inline-link"
          onClick={() => {
            document.getElementById(CHOSEN_ID)?.scrollIntoView({ block: 'center' });
          }}
        >
          Show
        </Button>
      )}
    </div>
  );
}
