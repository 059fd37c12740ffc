/** One arm through all the sessions that have it: what its median was from one moment to the next. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Toggle from '@cloudscape-design/components/toggle';
import { useMemo, useState } from 'react';
import type { ArmTrend } from '../../../../shared/domain/arm-trend.js';
import { DetailsPanel } from '../../../app/DetailsPanel.js';
import { navigate } from '../../../app/routes.js';
import { Chart } from '../../../charts/Chart.js';
import { usePalette } from '../../../charts/use-palette.js';
import { formatCount } from '../../../components/format.js';
import { shortLabel } from '../../../components/short-label.js';
import { trendConfig, trendLegend } from './trend-chart.js';
import { trendData, trendWords } from './trend-points.js';
import { TrendTable } from './TrendTable.js';
import { useTrend } from './use-trend.js';

interface Props {
  /** The session from which it is opened: the conditions of the others are told against its own. */
  sessionId: string;
  armId: string;
  label: string;
  onClose: () => void;
}

export function TrendPanel({ label: whole, onClose, ...asked }: Props) {
  const label = shortLabel(whole);
  return (
    <DetailsPanel header={`Trend: ${label}`} onClose={onClose}>
      <Trend key={`${asked.sessionId} ${asked.armId}`} label={label} {...asked} />
    </DetailsPanel>
  );
}

function Trend({ sessionId, armId, label }: Omit<Props, 'onClose'>) {
  const { data, error } = useTrend(sessionId, armId);
  if (error !== null) {
    return (
      <Alert type="error" header="The trend could not be read">
        {error.message} {error.hint}
      </Alert>
    );
  }
  if (data === null) {
    return (
      <Box textAlign="center" padding="l">
        <Spinner size="large" />
      </Box>
    );
  }
  return <TrendOf trend={data} sessionId={sessionId} label={label} />;
}

function TrendOf({ trend, sessionId, label }: { trend: ArmTrend; sessionId: string; label: string }) {
  const palette = usePalette();
  const [byDate, setByDate] = useState<boolean | null>(null);
  const data = useMemo(() => trendData(trend, sessionId, byDate), [trend, sessionId, byDate]);
  const config = useMemo(() => trendConfig(data, palette, openSession), [data, palette]);
  return (
    <SpaceBetween size="m">
      {trend.unread.length > 0 && (
        <Alert type="warning" header={`${formatCount(trend.unread.length)} of its sessions could not be read`}>
          {trend.unread.map((message) => (
            <div key={message} className="ft-anywhere">
              {message}
            </div>
          ))}
        </Alert>
      )}
      <Chart
        level={3}
        title="Median time to first token, session by session"
        description={
          data.drawn.length < 2
            ? 'Measure it again, and the next session stands beside this one.'
            : 'The same model id and settings in every session that is stored.'
        }
        finding={trendWords(label, data)}
        fileName={`${label}-trend`}
        config={config}
        heightPx={260}
        table={() => <TrendTable points={trend.points} label={label} />}
        marks={trendLegend(data, palette)}
        legend={
          data.drawn.length > 2 && (
            <Toggle
              checked={data.byDate}
              onChange={({ detail }) => {
                setByDate(detail.checked);
              }}
            >
              Spaced by date
            </Toggle>
          )
        }
        empty={`No session has a first token of ${label}.`}
      />
      <TrendTable points={trend.points} label={label} />
    </SpaceBetween>
  );
}

function openSession(sessionId: string): void {
  navigate({ screen: 'results', sessionId });
}
