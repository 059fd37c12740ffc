/** The running benchmark, or the last one: a lane per arm, and the first-token times of all arms so far. */
import { useCallback, useMemo, useState } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import Spinner from '@cloudscape-design/components/spinner';
import { useShallow } from 'zustand/react/shallow';
import { timeAxis } from '../../charts/time-axis.js';
import { usePalette } from '../../charts/use-palette.js';
import { useLive } from '../../stores/live-store.js';
import { AllModels } from './AllModels.js';
import { Lane } from './Lane.js';
import { LaneFinder } from './LaneFinder.js';
import { type LaneFilter, lanesIn } from './lane-filter.js';
import { LANES_AT_ONCE } from './lane-grid.js';
import { LaneList } from './LaneList.js';
import { LiveHeader } from './LiveHeader.js';
import { paletteStyle } from './live-palette.js';
import { NothingRuns } from './NothingRuns.js';
import { SkipLanes } from './SkipLanes.js';
import './live.css';

export function LiveScreen() {
  const session = useLive(useShallow(({ live, status, error }) => ({ sessionId: live?.sessionId, status, error })));
  if (session.sessionId !== undefined) {
    return <Session key={session.sessionId} />;
  }
  if (session.status === 'loading') {
    return (
      <Box padding="xxl" textAlign="center">
        <Spinner size="large" />
      </Box>
    );
  }
  if (session.error !== null) {
    return (
      <Alert type="error" header="The running benchmark could not be read">
        {session.error.message} {session.error.hint}
      </Alert>
    );
  }
  return <NothingRuns />;
}

function Session() {
  const palette = usePalette();
  const labels = useLive(useShallow(({ live }) => live?.lanes.map(({ arm }) => arm.label) ?? []));
  const finished = useLive(useShallow(({ live }) => live?.lanes.map((lane) => lane.finished) ?? []));
  const plannedRuns = useLive(({ live }) => live?.plannedRuns ?? 0);
  const isPaused = useLive(({ live }) => live?.paused !== null);
  const hasEnded = useLive(({ live }) => live?.ended !== null);
  const [filter, setFilter] = useState<LaneFilter>('all');
  const shown = useLive(useShallow(({ live }) => (live === null ? [] : lanesIn(live, filter))));
  const [jumpedTo, setJumpedTo] = useState<number | null>(null);
  const axis = useMemo(
    () => timeAxis(finished.flatMap((runs) => runs.map(({ result }) => result.ttftMs ?? 0))),
    [finished],
  );
  const style = useMemo(() => paletteStyle(palette), [palette]);
  // Once: it would take the focus again whenever its lane comes back into sight.
  const endJump = useCallback(() => {
    setJumpedTo(null);
  }, []);
  const draw = useCallback(
    (lane: number) => (
      <Lane
        index={lane}
        axis={axis}
        planned={plannedRuns / labels.length}
        palette={palette}
        jumpedTo={lane === jumpedTo}
        onJumped={endJump}
      />
    ),
    [axis, plannedRuns, labels.length, palette, jumpedTo, endJump],
  );
  const ended = finished.reduce((sum, runs) => sum + runs.length, 0);
  return (
    <div className="ft-live" style={style}>
      <LiveHeader />
      {labels.length > LANES_AT_ONCE && (
        <LaneFinder
          filter={filter}
          onFilter={setFilter}
          onJump={(lane) => {
            setFilter('all');
            setJumpedTo(lane);
          }}
        />
      )}
      {shown.length === 0 && <NoneShown filter={filter} />}
      {shown.length > 1 && <SkipLanes lanes={shown.length} />}
      <LaneList shown={shown} jumpTo={filter === 'all' ? jumpedTo : null} draw={draw} />
      <AllModels labels={labels} finished={finished} axis={axis} palette={palette} ended={hasEnded} />
      <LiveRegion hidden>{`${isPaused ? 'Paused. ' : ''}${ended} of ${plannedRuns} runs have ended`}</LiveRegion>
    </div>
  );
}

function NoneShown({ filter }: { filter: LaneFilter }) {
  return (
    <Box color="text-body-secondary" textAlign="center" padding="xl">
      {filter === 'failed' ? 'Every run so far was completed.' : 'No request is in flight just now.'}
    </Box>
  );
}
