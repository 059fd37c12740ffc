/** What was set against what, and what came of it. */
import Box from '@cloudscape-design/components/box';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { ComparisonsTable } from './ComparisonsTable.js';

export function ComparisonsTab({ document }: { document: SessionOverview }) {
  if (document.comparisons.length === 0) {
    return (
      <Box color="text-body-secondary">
        There is nothing to compare: this session has one model, or no run of it was completed.
      </Box>
    );
  }
  return <ComparisonsTable document={document} />;
}
