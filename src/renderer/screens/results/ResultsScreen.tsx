/** The results of a session: the findings first, then the picture, then the numbers. */
import { useCallback, useDeferredValue, useState } from 'react';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import type { ContractError } from '../../../shared/contract/result.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { navigate } from '../../app/routes.js';
import { StripPlot } from '../../charts/StripPlot.js';
import type { StripDot } from '../../charts/strip-plot.js';
import { ComparisonsTable } from './comparisons/ComparisonsTable.js';
import { Conditions } from './conditions/Conditions.js';
import { Findings } from './findings/Findings.js';
import { Floor } from './floor/Floor.js';
import { ResultsHeader } from './head/ResultsHeader.js';
import { RunDetail } from './run/RunDetail.js';
import { RunGrid } from './runs/RunGrid.js';
import { SummaryTable } from './summary/SummaryTable.js';
import { useSessionDocument } from './use-session-document.js';
import './results.css';

export function ResultsScreen({ sessionId }: { sessionId: string }) {
  const { loaded, reload } = useSessionDocument(sessionId);
  switch (loaded.state) {
    case 'loading':
      return (
        <Box padding="xxl" textAlign="center">
          <Spinner size="large" />
        </Box>
      );
    case 'failed':
      return <NotReadable error={loaded.error} onRetry={reload} />;
    case 'ready':
      return <Results document={loaded.document} />;
  }
}

function Results({ document }: { document: SessionOverview }) {
  const [open, setOpen] = useState<{ armId: string; sequence: number } | null>(null);
  // Findings and picture are drawn and usable before the many cells of the tables are.
  const tables = useDeferredValue<SessionOverview | null>(document, null);
  const arm = document.arms.find((candidate) => candidate.id === open?.armId);
  const index = arm?.runs.findIndex((run) => run.sequence === open?.sequence) ?? -1;
  const run = arm?.runs[index];
  const openRun = useCallback((armId: string, sequence: number) => {
    setOpen({ armId, sequence });
  }, []);
  const openAt = (place: number): (() => void) | null => {
    const other = arm?.runs[place];
    return arm === undefined || other === undefined
      ? null
      : () => {
          openRun(arm.id, other.sequence);
        };
  };
  return (
    <SpaceBetween size="l">
      <ResultsHeader document={document} />
      <Findings document={document} />
      <StripPlot document={document} onPick={openRun} />
      {tables !== null && <SummaryTable document={tables} />}
      {tables !== null && <ComparisonsTable document={tables} />}
      {tables !== null && <Floor document={tables} />}
      {tables !== null && <RunGrid document={tables} onOpen={openRun} />}
      {tables !== null && (
        <Container header={<Header variant="h2">Conditions</Header>}>
          <Conditions document={tables} />
        </Container>
      )}
      {arm !== undefined && run !== undefined && (
        <RunDetail
          sessionId={document.session.id}
          armLabel={arm.label}
          run={run}
          floor={document.session.environment.networkFloorBefore}
          proxyHost={document.session.environment.proxyHost}
          onPrevious={index > 0 ? openAt(index - 1) : null}
          onNext={openAt(index + 1)}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </SpaceBetween>
  );
}

function NotReadable({ error, onRetry }: { error: ContractError; onRetry: () => void }) {
  return (
    <Alert
      type="error"
      header="This session could not be read"
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={onRetry}>Try again</Button>
          <Button
            onClick={() => {
              navigate({ screen: 'history' });
            }}
          >
            Open the history
          </Button>
        </SpaceBetween>
      }
    >
      {error.message} {error.hint}
    </Alert>
  );
}
