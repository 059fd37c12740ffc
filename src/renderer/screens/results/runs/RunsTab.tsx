/** Every run of the session: as the article's grid of first tokens, or as a list that can be sorted and narrowed. */
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import type { OpenRun } from '../use-details.js';
import { RunGrid } from './RunGrid.js';
import { RunList } from './RunList.js';
import type { RunsView } from './runs-view.js';

export interface RunsTabProps {
  document: SessionOverview;
  view: RunsView;
  onView: (view: RunsView) => void;
  onOpen: OpenRun;
}

export function RunsTab({ document, view, onView, onOpen }: RunsTabProps) {
  const layouts = (
    <SegmentedControl
      label="Layout of the runs"
      selectedId={view.layout}
      options={[
        { id: 'grid', text: 'Grid' },
        { id: 'list', text: 'List' },
      ]}
      onChange={({ detail }) => {
        onView({ ...view, layout: detail.selectedId === 'grid' ? 'grid' : 'list' });
      }}
    />
  );
  return view.layout === 'grid' ? (
    <RunGrid document={document} onOpen={onOpen} actions={layouts} />
  ) : (
    <RunList document={document} view={view} onView={onView} onOpen={onOpen} actions={layouts} />
  );
}
