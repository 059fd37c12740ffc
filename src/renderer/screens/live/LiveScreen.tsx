/** The running benchmark, or the last one: a lane per arm. */
import { type CSSProperties, useMemo } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useShallow } from 'zustand/react/shallow';
import { navigate } from '../../app/routes.js';
import { fontFamily, type Palette } from '../../charts/palette.js';
import { timeAxis } from '../../charts/time-axis.js';
import { usePalette } from '../../charts/use-palette.js';
import { useLive } from '../../stores/live-store.js';
import { Lane } from './Lane.js';
import { LiveHeader } from './LiveHeader.js';
import './live.css';

export function LiveScreen() {
  const session = useLive(useShallow(({ live, status, error }) => ({ sessionId: live?.sessionId, status, error })));
  if (session.sessionId !== undefined) {
    return (
      <SpaceBetween size="m">
        <LiveHeader />
        <Lanes key={session.sessionId} />
      </SpaceBetween>
    );
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

function NothingRuns() {
  return (
    <Box textAlign="center" padding={{ vertical: 'xxxl' }}>
      <SpaceBetween size="s" alignItems="center">
        <Box variant="h1">Nothing is running</Box>
        <Box color="text-body-secondary">
          Here every model gets a lane: a stopwatch until its first token, then its reply as it streams.
        </Box>
        <Button
          variant="primary"
          onClick={() => {
            navigate({ screen: 'new' });
          }}
        >
          New benchmark
        </Button>
      </SpaceBetween>
    </Box>
  );
}

function Lanes() {
  const palette = usePalette();
  const finished = useLive(useShallow(({ live }) => live?.lanes.map((lane) => lane.finished) ?? []));
  const plannedRuns = useLive(({ live }) => live?.plannedRuns ?? 0);
  const ended = finished.reduce((sum, runs) => sum + runs.length, 0);
  const axis = useMemo(
    () => timeAxis(finished.flatMap((runs) => runs.map(({ result }) => result.ttftMs ?? 0))),
    [finished],
  );
  const style = useMemo(() => lanesStyle(palette, finished.length), [palette, finished.length]);
  return (
    <div className="ft-lanes" style={style}>
      {finished.map((_runs, index) => (
        <Lane key={index} index={index} axis={axis} planned={plannedRuns / finished.length} palette={palette} />
      ))}
      <LiveRegion hidden>{`${ended} of ${plannedRuns} runs have ended`}</LiveRegion>
    </div>
  );
}

/** Up to four lanes stand side by side; five and six in two rows of three. */
function columnsFor(lanes: number): number {
  return lanes === 5 || lanes === 6 ? 3 : Math.min(4, Math.max(2, lanes));
}

/** Palette and columns as custom properties for `live.css`. */
function lanesStyle(palette: Palette, lanes: number): CSSProperties {
  const properties = {
    '--ft-columns': columnsFor(lanes),
    '--ft-font': fontFamily,
    '--ft-grid': palette.grid,
    '--ft-text': palette.text,
    '--ft-text-secondary': palette.textSecondary,
    '--ft-active': palette.hues[0],
    '--ft-error': palette.error,
  };
  return properties as CSSProperties;
}
