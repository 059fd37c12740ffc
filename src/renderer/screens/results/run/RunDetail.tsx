/** Everything that is known of one run: its two clocks, its attempts, its events, its texts. Read when it is opened. */
import { useMemo } from 'react';
import Alert from '@cloudscape-design/components/alert';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { errorTitle } from '../../../../shared/contract/error-title.js';
import { promptComposer } from '../../../../shared/domain/compose-prompt.js';
import { failureTitle } from '../../../../shared/domain/failure-titles.js';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import {
  type OverviewArm,
  type OverviewRun,
  type SessionOverview,
} from '../../../../shared/domain/session-overview.js';
import { regionEnvironmentOf } from '../../../../shared/domain/session.js';
import { runMarks } from '../runs/run-marks.js';
import { AttemptLedger } from './AttemptLedger.js';
import { RunEvents } from './RunEvents.js';
import { RunFigures } from './RunFigures.js';
import { runJson } from './run-json.js';
import { RunPrompt, RunReply } from './RunTexts.js';
import { TokenTimeline } from './TokenTimeline.js';
import { TwoClocks } from './TwoClocks.js';
import { useRunDetail } from './use-run-detail.js';

interface RunDetailProps {
  document: SessionOverview;
  arm: OverviewArm;
  run: OverviewRun;
}

export function RunDetail({ document, arm, run }: RunDetailProps) {
  const loaded = useRunDetail(document.session.id, run.sequence);
  const marks = runMarks(run);
  return (
    <SpaceBetween size="l">
      {run.error !== null && (
        <Alert type="error" header={failureTitle(run.error.code)}>
          {run.error.message} {run.error.hint}
        </Alert>
      )}
      {marks.length > 0 && (
        <Alert type="info" header={upperFirst(marks.map(({ text }) => text).join(', '))}>
          {marks.map(({ meaning }) => meaning).join(' ')}
        </Alert>
      )}
      {loaded.state === 'loading' && <Spinner size="large" />}
      {loaded.state === 'failed' && (
        <Alert type="error" header={`This run could not be read: ${errorTitle(loaded.error)}`}>
          {loaded.error.message} {loaded.error.hint}
        </Alert>
      )}
      {loaded.state === 'ready' && <WholeRun document={document} arm={arm} run={{ ...loaded.detail, ...run }} />}
    </SpaceBetween>
  );
}

function WholeRun({ document: { session, arms }, arm, run }: Omit<RunDetailProps, 'run'> & { run: DocumentRun }) {
  const way = regionEnvironmentOf(session.environment, arm.settings.region);
  const { id, plan } = session;
  const composePrompt = useMemo(() => promptComposer({ id, plan, arms }), [id, plan, arms]);
  return (
    <SpaceBetween size="l">
      <TwoClocks run={run} floor={way.networkFloorBefore} proxyHost={way.proxyHost} />
      <AttemptLedger run={run} />
      <TokenTimeline run={run} />
      <RunEvents run={run} />
      <RunReply reply={run.reply} />
      <RunPrompt prompt={composePrompt({ armId: arm.id, sequence: run.sequence })} />
      <RunFigures run={run} />
      <CopyToClipboard
        variant="button"
        copyButtonText="Copy this run as JSON"
        textToCopy={runJson(id, arm, run)}
        copySuccessText="Copied"
        copyErrorText="It could not be copied"
      />
    </SpaceBetween>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
