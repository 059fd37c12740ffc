/** What runs, how far it is, what one can do with it, and at its end the way to the results. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useShallow } from 'zustand/react/shallow';
import { navigate, routeHref } from '../../app/routes.js';
import { SimulatedBadge } from '../../components/SimulatedBadge.js';
import { useConnected } from '../../stores/connection-store.js';
import { liveStore, useLive } from '../../stores/live-store.js';
import { PausedNotice } from './PausedNotice.js';
import { endWords, unstartedWords } from './progress-words.js';
import { SessionControls } from './SessionControls.js';
import { SessionFacts } from './SessionFacts.js';
import { useRemainingMs } from './use-remaining-time.js';
import { Warnings } from './Warnings.js';

export function LiveHeader() {
  const facts = useLive(useShallow(({ live }) => (live === null ? null : headerFacts(live))));
  const unpriced = useLive(
    useShallow(({ live }) => live?.lanes.flatMap(({ arm }) => (arm.model.price === null ? [arm.label] : [])) ?? []),
  );
  const connected = useConnected();
  const goesOn =
    connected && facts !== null && facts.ended === null && facts.paused === null && facts.stopping === null;
  const remainingMs = useRemainingMs(readLive, facts?.endedRuns ?? 0, goesOn);
  if (facts === null) return null;
  const { sessionId, name, preparing, plannedRuns, endedRuns, ended, paused, stopping, warnings } = facts;
  return (
    <div className="ft-live-header">
      <div className="ft-live-bar">
        <div className="ft-live-title">
          <div className="ft-live-name">
            <h1 title={name}>
              <bdi>{name}</bdi>
            </h1>
            {facts.simulated && <SimulatedBadge timeScale={facts.timeScale} />}
          </div>
          {ended === null && <SessionControls {...{ sessionId, preparing, paused, stopping, blocks: facts.blocks }} />}
          {ended !== null && (preparing === null ? <ViewResults sessionId={sessionId} /> : <BackToPlan />)}
        </div>
        {ended === null && (
          <div className="ft-live-progress">
            <SessionFacts {...facts} remainingMs={remainingMs} unpriced={unpriced} />
            {endedRuns > 0 && <Link href={routeHref({ screen: 'results', sessionId })}>Results so far</Link>}
            <ProgressBar value={(100 * endedRuns) / plannedRuns} ariaLabel="Runs that have ended" />
          </div>
        )}
      </div>
      {ended !== null && <Ending {...facts} ended={ended} />}
      {paused?.cause === 'credentials' && <PausedNotice sessionId={sessionId} paused={paused} />}
      <Warnings warnings={warnings} />
    </div>
  );
}

type Live = NonNullable<ReturnType<typeof readLive>>;
type HeaderFacts = ReturnType<typeof headerFacts>;

/** Good news fits a line; what needs reading gets a box. */
function Ending(facts: HeaderFacts & { ended: NonNullable<Live['ended']> }) {
  const { ended, preparing, completedRuns, endedRuns, plannedRuns } = facts;
  const words = preparing === null ? endWords(ended, completedRuns, endedRuns, plannedRuns) : unstartedWords(ended);
  if (words.type === 'success') {
    return (
      <div className="ft-live-good-end">
        <StatusIndicator type="success">
          <strong>{words.header}.</strong> {words.children}
        </StatusIndicator>
      </div>
    );
  }
  return <Alert {...words} />;
}

function ViewResults({ sessionId }: { sessionId: string }) {
  return (
    <Button
      variant="primary"
      onClick={() => {
        navigate({ screen: 'results', sessionId });
      }}
    >
      View results
    </Button>
  );
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

function readLive() {
  return liveStore.getState().live;
}

function headerFacts(live: Live) {
  const { sessionId, name, preparing, simulated, timeScale, plannedRuns, endedRuns, ended, idleForMs, warnings } = live;
  const { paused, stopping, block, blocks, costUsd, health } = live;
  // Only said at the end; before it, counting would repeat with every frame.
  const completedRuns = ended === null ? 0 : live.lanes.flatMap(({ finished }) => finished).filter(isCompleted).length;
  const inFlight = live.lanes.reduce((sum, lane) => sum + lane.inFlight, 0);
  return {
    ...{ sessionId, name, simulated, timeScale, plannedRuns, endedRuns, completedRuns, ended, idleForMs },
    ...{ preparing, inFlight, warnings, paused, stopping, block, blocks, costUsd, health },
  };
}

function isCompleted({ result }: Live['lanes'][number]['finished'][number]): boolean {
  return result.outcome === 'completed';
}
