/** What was set against what, and what came of it: the curves of experiments, and every comparison. */
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { ComparisonsChart } from '../../../charts/comparisons/ComparisonsChart.js';
import { CurveCharts } from '../../../charts/curves/CurveCharts.js';
import { hasCurves } from '../../../charts/curves/has-curves.js';
import type { PickRun } from '../../../charts/pick.js';

export function ComparisonsTab({ document, onOpen }: { document: SessionOverview; onOpen: PickRun }) {
  if (document.comparisons.length === 0) {
    return (
      <Box color="text-body-secondary">
        There is nothing to compare: this session has one model, or no run of it was completed.
      </Box>
    );
  }
  return (
    <SpaceBetween size="xl">
      {hasCurves(document) && <CurveCharts document={document} onPick={onOpen} />}
      <ComparisonsChart document={document} onPick={onOpen} />
    </SpaceBetween>
  );
}
