/** The HTTP requests that a run took, on one clock: waits, failures, connections, and the way of each as a waterfall. */
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { failureTitle } from '../../../../shared/domain/failure-titles.js';
import type { DocumentAttempt, DocumentRun } from '../../../../shared/domain/session-document.js';
import type { Palette } from '../../../charts/palette.js';
import { usePalette } from '../../../charts/use-palette.js';
import { formatMs } from '../../../components/format.js';
import { attemptWays, type AttemptWay, type PhaseName } from './attempt-phases.js';
import { connectionWords, phaseMs, servedWords } from './attempt-words.js';

const WIDTH = 1_000;
const HEIGHT = 18;
/** A stretch that took place is seen, however short it was. */
const LEAST_WIDTH = 2;

export function AttemptLedger({ run }: { run: DocumentRun }) {
  const palette = usePalette();
  const ways = attemptWays(run);
  const endMs = Math.max(...ways.map(({ offsetMs, phases }) => offsetMs + (phases.at(-1)?.endMs ?? 0)));
  return (
    <div>
      <Box variant="h3" padding={{ bottom: 'xs' }}>
        {ways.length > 1 ? `Attempts, on one clock of ${formatMs(endMs)}` : 'Attempt'}
      </Box>
      {ways.length === 0 ? (
        <Box color="text-status-inactive">No request was sent.</Box>
      ) : (
        <ol className="ft-attempts">
          {ways.map((way) => (
            <li key={way.attempt.number}>
              <AttemptHead attempt={way.attempt} />
              <Waterfall way={way} endMs={endMs} palette={palette} />
              <PhaseWords way={way} palette={palette} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function AttemptHead({ attempt }: { attempt: DocumentAttempt }) {
  const { number, waitedMs, failure, httpStatus, requestId } = attempt;
  const served = servedWords(attempt);
  return (
    <div className="ft-attempt-head">
      <strong>Attempt {number}</strong>
      {waitedMs > 0 && <span>sent after a wait of {formatMs(waitedMs)}</span>}
      <StatusIndicator type={failure === null ? 'success' : 'error'}>
        {failure === null ? 'answered' : `${failureTitle(failure.code)}: ${failure.message}`}
      </StatusIndicator>
      {httpStatus !== null && <span>HTTP {httpStatus}</span>}
      <span>{connectionWords(attempt.connection)}</span>
      {served !== null && <span>served by {served}</span>}
      {requestId !== null && <span className="ft-code">{requestId}</span>}
    </div>
  );
}

function Waterfall({ way, endMs, palette }: { way: AttemptWay; endMs: number; palette: Palette }) {
  const { attempt, offsetMs, phases } = way;
  const x = (ms: number): number => (endMs === 0 ? 0 : ((WIDTH - LEAST_WIDTH) * ms) / endMs);
  const words = phases.map(({ name, startMs, endMs: end }) => `${name} ${phaseMs(end - startMs)}`).join(', ');
  return (
    <svg
      className="ft-waterfall"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={`Attempt ${attempt.number}: ${words === '' ? 'nothing was reached' : words}`}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} stroke={palette.grid} strokeWidth="1" />
      {phases.map(({ name, startMs, endMs: end }) => (
        <rect
          key={name}
          x={x(offsetMs + startMs)}
          width={Math.max(LEAST_WIDTH, x(end - startMs))}
          y="2"
          height={HEIGHT - 5}
          fill={phaseColour(palette, name)}
        >
          <title>{`${name} ${phaseMs(end - startMs)}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function PhaseWords({ way: { phases }, palette }: { way: AttemptWay; palette: Palette }) {
  return (
    <ul className="ft-phases">
      {phases.map(({ name, startMs, endMs }) => (
        <li key={name}>
          <span
            className="ft-phase-swatch"
            style={{ backgroundColor: phaseColour(palette, name) }}
            aria-hidden="true"
          />
          {name} <span className="ft-tabular">{phaseMs(endMs - startMs)}</span>
        </li>
      ))}
    </ul>
  );
}

function phaseColour({ hues, grid, textSecondary }: Palette, name: PhaseName): string {
  const colours = {
    prepare: textSecondary,
    DNS: hues[2],
    TCP: hues[4],
    TLS: hues[3],
    request: hues[1],
    waiting: grid,
    streaming: hues[0],
    answer: hues[0],
  } as const satisfies Record<PhaseName, string>;
  return colours[name];
}
