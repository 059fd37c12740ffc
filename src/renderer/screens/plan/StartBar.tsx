/** Stays at the bottom of the form: what it will cost, what stands in the way, and the button to press. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import { isSimulated } from '../../../shared/domain/plan.js';
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';
import { useBridge } from '../../app/bridge-context.js';
import { currentRoute, navigate, routeHref } from '../../app/routes.js';
import { useShortcut } from '../../app/shortcuts/use-shortcut.js';
import { formatPlural } from '../../components/format.js';
import { isRunning, useLive } from '../../stores/live-store.js';
import { planFromForm } from '../../stores/plan-form.js';
import { usePlanForm } from '../../stores/plan-store.js';
import { AccessResult, CheckAccessButton } from './CheckAccess.js';
import { estimateText } from './estimate-text.js';
import { PolicyButton } from './PolicyDialog.js';
import { ProblemLine } from './ProblemLine.js';
import { otherProblems } from './problems.js';
import { tellRefusal } from './tell-refusal.js';
import type { PlanCheck } from './use-plan-check.js';

export function StartBar({ check }: { check: PlanCheck }) {
  const bridge = useBridge();
  const form = usePlanForm();
  const timeScale = Number(form.numbers.timeScale) || 1;
  const running = useLive(({ live }) => isRunning(live));
  const [starting, setStarting] = useState(false);
  // What is prepared can be watched, and cancelled, there.
  useEffect(() => {
    if (starting && running) navigate({ screen: 'live' });
  }, [starting, running]);

  async function start(): Promise<void> {
    setStarting(true);
    const answer = await bridge.request('benchmark.start', { plan: planFromForm(form) });
    setStarting(false);
    if (!answer.ok) tellRefusal(answer.error);
    // Whoever has gone elsewhere meanwhile stays there.
    else if (currentRoute().screen === 'new') navigate({ screen: 'live' });
  }

  const errors = check.problems.filter(({ severity }) => severity === 'error').length;
  const faulty = errors > 0 ? 'First correct what is marked above.' : null;
  const canStart = errors === 0 && !running && check.error === null;
  useShortcut('plan.start', () => void start(), canStart && !starting);
  return (
    <section className="ft-start-bar" aria-label="Start">
      <div className="ft-start-bar-text" aria-live="polite">
        <CheckResult check={check} errors={errors} simulated={isSimulated(form)} timeScale={timeScale} />
        <AccessResult />
      </div>
      {running && <Link href={routeHref({ screen: 'live' })}>A session is running: show it</Link>}
      <PolicyButton hindrance={faulty} />
      <CheckAccessButton
        hindrance={running ? 'Not while a session runs: it would disturb what is measured.' : faulty}
      />
      <Button
        variant="primary"
        loading={starting}
        loadingText="Starting"
        disabled={!canStart}
        {...(running && { disabledReason: 'One session runs at a time, so that they do not delay each other.' })}
        {...(faulty !== null && { disabledReason: faulty })}
        onClick={() => void start()}
      >
        Start
      </Button>
    </section>
  );
}

interface CheckResultProps {
  check: PlanCheck;
  errors: number;
  simulated: boolean;
  timeScale: number;
}

function CheckResult({ check, errors, simulated, timeScale }: CheckResultProps) {
  if (check.error !== null) {
    return (
      <StatusIndicator type="error">
        {check.error.message} {check.error.hint}
      </StatusIndicator>
    );
  }
  if (errors > 0) {
    return <ProblemList problems={check.problems.filter(({ severity }) => severity === 'error')} />;
  }
  if (check.estimate === null) return <Box color="text-body-secondary">Checking the plan</Box>;
  return (
    <div>
      <strong className="ft-tabular">{estimateText(check.estimate, simulated, timeScale)}</strong>
      {otherProblems(check.problems).map((problem) => (
        <ProblemLine key={problem.field + problem.message} problem={problem} />
      ))}
    </div>
  );
}

/** The first problem in full: its field may be far up the page. */
function ProblemList({ problems: [first, ...rest] }: { problems: readonly PlanProblem[] }) {
  if (first === undefined) return null;
  return (
    <div>
      <ProblemLine problem={first} />
      {rest.length > 0 && (
        <Box color="text-body-secondary">And {formatPlural(rest.length, 'other problem')}, marked above.</Box>
      )}
    </div>
  );
}
