/** How the runs of each model spread, and how their first tokens go with their totals. */
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { DistributionCharts } from '../../../charts/distribution/DistributionCharts.js';
import type { PickRun } from '../../../charts/pick.js';
import { TtftTotalChart } from '../../../charts/scatter/TtftTotalChart.js';

export function DistributionTab({ document, onOpen }: { document: SessionOverview; onOpen: PickRun }) {
  return (
    <SpaceBetween size="xl">
      <DistributionCharts document={document} onPick={onOpen} />
      <TtftTotalChart document={document} onPick={onOpen} />
    </SpaceBetween>
  );
}
