/**
 * What stands under the summary, a tab each. Their code is loaded when they are first opened; that of the first comes
 * with the screen, since React shows what was waited for only 300 ms after it began to wait.
 */
import { lazy, type ReactNode, Suspense } from 'react';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import Tabs from '@cloudscape-design/components/tabs';
import { RunsTab, type RunsTabProps } from '../runs/RunsTab.js';
import { type ResultTab, resultTabs } from './result-tabs.js';

const ComparisonsTab = lazy(async () => ({
  default: (await import('../comparisons/ComparisonsTab.js')).ComparisonsTab,
}));
const RunOrderChart = lazy(async () => ({
  default: (await import('../../../charts/run-order/RunOrderChart.js')).RunOrderChart,
}));
const DistributionTab = lazy(async () => ({ default: (await import('./DistributionTab.js')).DistributionTab }));
const PhasesChart = lazy(async () => ({
  default: (await import('../../../charts/phases/PhasesChart.js')).PhasesChart,
}));
const TokenTimelineCharts = lazy(async () => ({
  default: (await import('../../../charts/tokens/TokenTimelineCharts.js')).TokenTimelineCharts,
}));
const Floor = lazy(async () => ({ default: (await import('../floor/Floor.js')).Floor }));
const Conditions = lazy(async () => ({ default: (await import('../conditions/Conditions.js')).Conditions }));

type Content = (props: RunsTabProps) => ReactNode;

const contents: Readonly<Record<ResultTab, Content>> = {
  runs: (props) => <RunsTab {...props} />,
  order: ({ document, onOpen }) => (
    <ChartOr empty="No run has a first token yet, so there is nothing to draw.">
      <RunOrderChart document={document} onPick={onOpen} />
    </ChartOr>
  ),
  distribution: ({ document, onOpen }) => <DistributionTab document={document} onOpen={onOpen} />,
  phases: ({ document, onOpen }) => <PhasesChart document={document} onPick={onOpen} />,
  tokens: ({ document, onOpen }) => <TokenTimelineCharts document={document} onPick={onOpen} />,
  comparisons: ({ document, onOpen }) => <ComparisonsTab document={document} onOpen={onOpen} />,
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
      activeTabId={tab}
      onChange={({ detail }) => {
        const chosen = resultTabs.find(({ id }) => id === detail.activeTabId);
        if (chosen !== undefined) onTab(chosen.id);
      }}
      tabs={resultTabs.map(({ id, label }) => ({
        id,
        label,
        content: <Suspense fallback={<TabLoading />}>{contents[id](props)}</Suspense>,
      }))}
    />
  );
}

/** Words in place of a chart that draws nothing. */
function ChartOr({ empty, children }: { empty: string; children: ReactNode }) {
  return (
    <>
      <div className="ft-chart">{children}</div>
      <div className="ft-no-chart">{empty}</div>
    </>
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
