/** What runs, how far it is, how long it will still take, and the two ways out: cancel, or see the results. */
import { useState } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useShallow } from 'zustand/react/shallow';
import { type PreparationStep, preparationWords } from '../../../shared/domain/live/preparation.js';
import { useBridge } from '../../app/bridge-context.js';
import { navigate } from '../../app/routes.js';
import { formatClock } from '../../components/format.js';
import { SimulatedBadge } from '../../components/SimulatedBadge.js';
import { liveStore, useLive } from '../../stores/live-store.js';
import { notifyError } from '../../stores/notifications-store.js';
import { PausedNotice } from './PausedNotice.js';
import { endWords, pausedWords, progressWords, unstartedWords } from './progress-words.js';
import { useRemainingMs } from './use-remaining-time.js';

export function LiveHeader() {
  const facts = useLive(useShallow(({ live }) => (live === null ? null : headerFacts(live))));
  const remainingMs = useRemainingMs(readLive, facts?.endedRuns ?? 0, facts?.ended === null && facts.paused === null);
  if (facts === null) return null;
  const { sessionId, name, preparing, plannedRuns, endedRuns, ended } = facts;
  const results = (
    <Button
      variant={ended === null ? 'normal' : 'primary'}
      onClick={() => {
        navigate({ screen: 'results', sessionId });
      }}
    >
      {ended === null ? 'Results so far' : 'View results'}
    </Button>
  );
  const left = remainingMs === null ? null : `about ${formatClock(remainingMs)} left`;
  return (
    <SpaceBetween size="s">
      <Header
        variant="h1"
        info={facts.simulated ? <SimulatedBadge timeScale={facts.timeScale} /> : undefined}
        actions={
          ended === null && (
            <SpaceBetween direction="horizontal" size="xs">
              {endedRuns > 0 && results}
              <CancelButton sessionId={sessionId} />
            </SpaceBetween>
          )
        }
      >
        {name}
      </Header>
      {facts.paused !== null && <PausedNotice sessionId={sessionId} paused={facts.paused} />}
      {facts.warnings.map((warning) => (
        <Alert key={warning} type="warning">
          {warning}
        </Alert>
      ))}
      {ended === null ? (
        <ProgressBar
          value={(100 * endedRuns) / plannedRuns}
          ariaLabel="Runs that have ended"
          {...(preparing === null ? runningLabels(facts, left) : preparingLabels(preparing))}
        />
      ) : preparing === null ? (
        <Alert {...endWords(ended, facts.completedRuns, endedRuns, plannedRuns)} action={results} />
      ) : (
        <Alert {...unstartedWords(ended)} action={<BackToPlan />} />
      )}
    </SpaceBetween>
  );
}

function runningLabels(facts: HeaderFacts, left: string | null) {
  const { endedRuns, plannedRuns, idleForMs, inFlight, paused } = facts;
  const progress =
    paused === null
      ? progressWords(endedRuns, plannedRuns, idleForMs, inFlight)
      : pausedWords(endedRuns, plannedRuns, inFlight);
  return {
    label: left === null ? progress : `${progress} · ${left}`,
    description: 'Cancelling takes effect at once and keeps what was measured.',
  };
}

/** In place of the progress, so that nothing on the page moves when the first run begins. */
function preparingLabels(step: PreparationStep) {
  return {
    label: <StatusIndicator type="loading">{preparationWords(step)}</StatusIndicator>,
    description: 'No request has been sent yet. Cancelling takes effect at once.',
  };
}

function BackToPlan() {
  return (
    <Button
      variant="primary"
      onClick={() => {
        navigate({ screen: 'new' });
      }}
    >
      Back to the plan
    </Button>
  );
}

function CancelButton({ sessionId }: { sessionId: string }) {
  const bridge = useBridge();
  const [cancelling, setCancelling] = useState(false);
  const cancel = async (): Promise<void> => {
    setCancelling(true);
    const answer = await bridge.request('benchmark.cancel', { sessionId });
    setCancelling(false);
    if (!answer.ok) notifyError('The benchmark could not be cancelled', answer.error);
  };
  return (
    <Button iconName="close" loading={cancelling} loadingText="Cancelling" onClick={() => void cancel()}>
      Cancel
    </Button>
  );
}

function readLive() {
  return liveStore.getState().live;
}

type Live = NonNullable<ReturnType<typeof readLive>>;
type HeaderFacts = ReturnType<typeof headerFacts>;

function headerFacts(live: Live) {
  const { sessionId, name, preparing, simulated, timeScale, plannedRuns, endedRuns, ended, idleForMs, warnings } = live;
  const { paused } = live;
  // Only said at the end; before it, counting would repeat with every frame.
  const completedRuns = ended === null ? 0 : live.lanes.flatMap(({ finished }) => finished).filter(isCompleted).length;
  const inFlight = live.lanes.reduce((sum, lane) => sum + lane.inFlight, 0);
  return {
    ...{ sessionId, name, simulated, timeScale, plannedRuns, endedRuns, completedRuns, ended, idleForMs },
    ...{ preparing, inFlight, warnings, paused },
  };
}

function isCompleted({ result }: Live['lanes'][number]['finished'][number]): boolean {
  return result.outcome === 'completed';
}
