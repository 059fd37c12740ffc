/** What stands under the summary, a tab each. Their code is loaded when they are first opened. */
import { lazy, type ReactNode, Suspense } from 'react';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import Tabs from '@cloudscape-design/components/tabs';
import type { RunsTabProps } from '../runs/RunsTab.js';
import { type ResultTab, resultTabs } from './result-tabs.js';

const RunsTab = lazy(async () => ({ default: (await import('../runs/RunsTab.js')).RunsTab }));
const ComparisonsTab = lazy(async () => ({
  default: (await import('../comparisons/ComparisonsTab.js')).ComparisonsTab,
}));
const Floor = lazy(async () => ({ default: (await import('../floor/Floor.js')).Floor }));
const Conditions = lazy(async () => ({ default: (await import('../conditions/Conditions.js')).Conditions }));

type Content = (props: RunsTabProps) => ReactNode;

const contents: Readonly<Partial<Record<ResultTab, Content>>> = {
  runs: (props) => <RunsTab {...props} />,
  comparisons: ({ document }) => <ComparisonsTab document={document} />,
  floor: ({ document }) => <Floor document={document} />,
  conditions: ({ document }) => <Conditions document={document} />,
};

interface ResultTabsProps extends RunsTabProps {
  tab: ResultTab;
  onTab: (tab: ResultTab) => void;
}

export function ResultTabs({ tab, onTab, ...props }: ResultTabsProps) {
  return (
    <Tabs
      variant="container"
      ariaLabel="More of these results"
      activeTabId={contents[tab] === undefined ? 'runs' : tab}
      onChange={({ detail }) => {
        const chosen = resultTabs.find(({ id }) => id === detail.activeTabId);
        if (chosen !== undefined) onTab(chosen.id);
      }}
      tabs={resultTabs
        .filter(({ id }) => contents[id] !== undefined)
        .map(({ id, label }) => ({
          id,
          label,
          content: <Suspense fallback={<TabLoading />}>{contents[id]?.(props)}</Suspense>,
        }))}
    />
  );
}

/** As high as most of what comes, so that the page does not leap. */
function TabLoading() {
  return (
    <div className="ft-tab-loading">
      <Box textAlign="center">
        <Spinner size="large" />
      </Box>
    </div>
  );
}
