/** How replies came in over time, a run of each arm: what had come by when, and the gaps between deltas. */
import { useMemo, useState } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { formatPlural } from '../../components/format.js';
import { shortLabel } from '../../components/short-label.js';
import { Chart } from '../Chart.js';
import { armEntry, type LegendEntry } from '../legend.js';
import { markerOf } from '../markers.js';
import type { Palette } from '../palette.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { useOverlaidArms } from '../use-overlaid-arms.js';
import { usePalette } from '../use-palette.js';
import { cumulativeConfig, REASONING_DASH, TIMELINE_HEIGHT } from './cumulative-config.js';
import { gapsConfig } from './gaps-config.js';
import type { RunChoice } from './run-choice.js';
import { RunChoiceFields } from './RunChoiceFields.js';
import { chosenRuns, drawableArms, type TimelineRow } from './timeline-rows.js';
import { cumulativeFinding, gapsFinding, lengthWords } from './timeline-words.js';
import { TimelineTable } from './TimelineTable.js';
import { useTimelines } from './use-timelines.js';

interface TokenTimelineChartsProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
}

export function TokenTimelineCharts({ document, onPick }: TokenTimelineChartsProps) {
  const palette = usePalette();
  const arms = useMemo(() => drawableArms(document), [document]);
  const [choice, setChoice] = useState<RunChoice>('median');
  const overlaid = useOverlaidArms(arms, 'Reply over time');
  const chosen = useMemo(() => chosenRuns(overlaid.chosen, choice), [overlaid.chosen, choice]);
  const { rows, waiting, failed, retry } = useTimelines(document.session.id, chosen);
  const cumulative = useMemo(() => cumulativeConfig(rows, palette, onPick), [rows, palette, onPick]);
  const gaps = useMemo(() => gapsConfig(rows, palette, onPick), [rows, palette, onPick]);
  if (arms.length === 0) {
    return <Box color="text-status-inactive">No run was completed yet, so there is no reply to draw.</Box>;
  }
  const empty = waiting ? 'Reading the runs …' : 'None of these runs has text to draw.';
  const shared = { level: 3 as const, heightPx: TIMELINE_HEIGHT, caption: pictureCaption(document), empty };
  return (
    <SpaceBetween size="l">
      <RunChoiceFields arms={arms} choice={choice} onChoose={setChoice} armPicker={overlaid.picker} waiting={waiting} />
      {failed.length > 0 && (
        <Alert
          type="error"
          header={`${formatPlural(failed.length, 'run')} could not be read`}
          action={<Button onClick={retry}>Try again</Button>}
        >
          {failed[0]?.message} {failed[0]?.hint}
        </Alert>
      )}
      <Chart
        {...shared}
        title="Reply over time"
        description="Characters that had come by each moment; from the first token on."
        finding={cumulativeFinding(rows)}
        fileName={`${document.session.name}-reply-over-time`}
        config={cumulative}
        table={() => <TimelineTable label="Reply over time" rows={rows} onPick={onPick} />}
        marks={lineLegend(rows, palette)}
      />
      <Chart
        {...shared}
        title="Gaps between deltas"
        description="Each dot is a pause in a reply; those below 1 ms came in one piece and stand on the lower edge."
        finding={gapsFinding(rows)}
        fileName={`${document.session.name}-gaps`}
        config={gaps}
        table={() => <TimelineTable label="Gaps between deltas" rows={rows} onPick={onPick} />}
        marks={rows.map((row) =>
          armEntry(`${shortLabel(row.label)}, run ${row.run.ordinal}`, markerOf(palette, row.armIndex)),
        )}
      />
    </SpaceBetween>
  );
}

/** What each arm's reply came to stands beside its mark. */
function lineLegend(rows: readonly TimelineRow[], palette: Palette): LegendEntry[] {
  const stroke = palette.textSecondary;
  return [
    ...rows.map((row) =>
      armEntry(
        `${shortLabel(row.label)}, run ${row.run.ordinal}: ${lengthWords(row.drawn)}`,
        markerOf(palette, row.armIndex),
      ),
    ),
    ...(rows.some((row) => row.drawn.steps.some(({ reasoning }) => reasoning))
      ? [{ words: 'reasoning', shape: 'line' as const, stroke, strokeWidth: 2, dash: REASONING_DASH }]
      : []),
  ];
}
