/** The results of a session: the findings first, then the picture, then the numbers. */
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { StripPlot } from '../../charts/strip/StripPlot.js';
import type { SessionWords } from '../../stores/session-document-store.js';
import { DetailsOfResults } from './DetailsOfResults.js';
import { Findings } from './findings/Findings.js';
import type { FindingPlace } from './findings/finding-places.js';
import { ResultsHeader } from './head/ResultsHeader.js';
import { firstRunsView } from './runs/runs-view.js';
import { SummaryTable } from './summary/SummaryTable.js';
import { shortLabel } from '../../components/short-label.js';
import { ResultTabs } from './tabs/ResultTabs.js';
import { useTab } from './tabs/use-tab.js';
import { useDetails } from './use-details.js';
import { useSessionDocument } from './use-session-document.js';
import { NotRead, NotReadAgain } from './NotRead.js';
import './results.css';

const TrendPanel = lazy(async () => ({ default: (await import('../compare/trend/TrendPanel.js')).TrendPanel }));

export function ResultsScreen({ sessionId }: { sessionId: string }) {
  const { document, error, reading, reload, setWords } = useSessionDocument(sessionId);
  if (document === null) {
    if (error !== null) return <NotRead error={error} reading={reading} onRetry={reload} />;
    return (
      <Box padding="xxl" textAlign="center">
        <Spinner size="large" />
      </Box>
    );
  }
  // The window itself tells that its connection is lost, and reads again when it is back.
  const isOld = error !== null && error.code !== 'disconnected';
  return (
    <SpaceBetween size="l">
      {isOld && <NotReadAgain error={error} reading={reading} onRetry={reload} />}
      <Results document={document} onWords={setWords} />
    </SpaceBetween>
  );
}

const noArms: readonly string[] = [];

function Results({ document, onWords }: { document: SessionOverview; onWords: (words: SessionWords) => void }) {
  const details = useDetails(document);
  const [tab, setTab] = useTab(document.session.id);
  const [runsView, setRunsView] = useState(() => firstRunsView(document));
  // Findings and picture are drawn and usable before the many cells of the tables are.
  const tables = useDeferredValue<SessionOverview | null>(document, null);
  const { findingIndex, openRun, trendOf } = details;
  const finding = findingIndex === null ? undefined : document.findings[findingIndex];
  const spokenOf = finding?.arms ?? noArms;
  const highlight = useMemo(
    () => (findingIndex === null ? null : { by: `finding ${findingIndex + 1}`, armIds: spokenOf }),
    [findingIndex, spokenOf],
  );
  const show = useCallback(
    ({ place, show: kind }: FindingPlace) => {
      if (place !== 'strip' && place !== 'summary') setTab(place);
      if (kind !== undefined) setRunsView({ layout: 'list', kind, armId: null });
      window.document
        .getElementById(place === 'strip' || place === 'summary' ? placeId[place] : placeId.tabs)
        ?.scrollIntoView();
    },
    [setTab],
  );
  return (
    <SpaceBetween size="l">
      <ResultsHeader document={document} onWords={onWords} />
      <Findings document={document} openIndex={findingIndex} onOpen={details.openFinding} />
      <div id={placeId.strip} className="ft-place">
        <StripPlot document={document} onPick={openRun} highlight={highlight} />
      </div>
      <div id={placeId.summary} className="ft-place">
        {tables !== null && <SummaryTable document={tables} spokenOf={spokenOf} onTrend={details.openTrend} />}
      </div>
      <div id={placeId.tabs} className="ft-place">
        {tables !== null && (
          <ResultTabs
            tab={tab}
            onTab={setTab}
            document={tables}
            view={runsView}
            onView={setRunsView}
            onOpen={openRun}
          />
        )}
      </div>
      <DetailsOfResults document={document} details={details} onShow={show} />
      {trendOf !== null && (
        <Suspense>
          <TrendPanel
            sessionId={document.session.id}
            armId={trendOf.id}
            label={shortLabel(trendOf.label)}
            onClose={details.close}
          />
        </Suspense>
      )}
    </SpaceBetween>
  );
}

/** What a finding can lead to. */
const placeId = { strip: 'ft-results-picture', summary: 'ft-results-summary', tabs: 'ft-results-tabs' } as const;
