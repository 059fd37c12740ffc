/** Everything that is known of one run: its figures by the dictionary, its attempts, its reply. Read when it is opened. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { failureTitle } from '../../../../shared/domain/failure-titles.js';
import { type DictionaryEntry, figureList } from '../../../../shared/domain/figures/dictionary.js';
import type { DocumentRun } from '../../../../shared/domain/session-document.js';
import type { OverviewRun } from '../../../../shared/domain/session-overview.js';
import type { NetworkFloor } from '../../../../shared/domain/session.js';
import { Unknown } from '../../../components/Unknown.js';
import { AttemptLedger } from './AttemptLedger.js';
import { definitionWords, figureText } from './figure-value.js';
import { runMarks } from '../runs/run-marks.js';
import { TokenTimeline } from './TokenTimeline.js';
import { TwoClocks } from './TwoClocks.js';
import { useRunDetail } from './use-run-detail.js';

interface RunDetailProps {
  sessionId: string;
  armLabel: string;
  run: OverviewRun;
  /** Round trip to the endpoint before the session; null: not measured. */
  floor: NetworkFloor | null;
  /** Where the floor was measured to; null: to the endpoint. */
  proxyHost: string | null;
  /** null: there is none that way. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
}

export function RunDetail({ sessionId, armLabel, run, floor, proxyHost, onPrevious, onNext, onClose }: RunDetailProps) {
  const loaded = useRunDetail(sessionId, run.sequence);
  const marks = runMarks(run);
  return (
    <Modal
      visible
      size="max"
      onDismiss={onClose}
      header={`${armLabel}, ${run.phase === 'warmup' ? 'warm-up' : 'run'} ${run.ordinal}: ${run.outcome}`}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={onPrevious === null} onClick={() => onPrevious?.()} iconName="angle-left">
              Previous run
            </Button>
            <Button disabled={onNext === null} onClick={() => onNext?.()} iconName="angle-right" iconAlign="right">
              Next run
            </Button>
            <Button variant="primary" onClick={onClose}>
              Close
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
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
          <Alert type="error" header="This run could not be read">
            {loaded.error.message} {loaded.error.hint}
          </Alert>
        )}
        {loaded.state === 'ready' && (
          <WholeRun run={{ ...loaded.detail, ...run }} floor={floor} proxyHost={proxyHost} />
        )}
      </SpaceBetween>
    </Modal>
  );
}

function WholeRun({ run, floor, proxyHost }: { run: DocumentRun } & Pick<RunDetailProps, 'floor' | 'proxyHost'>) {
  const phases = figureList.filter(({ id }) => id.startsWith('phases.'));
  const figures = figureList.filter(({ id }) => !id.startsWith('phases.'));
  return (
    <SpaceBetween size="l">
      <TwoClocks run={run} floor={floor} proxyHost={proxyHost} />
      <TokenTimeline run={run} />
      <AttemptLedger run={run} />
      <KeyValuePairs columns={5} minColumnWidth={150} items={figures.map((entry) => pair(run, entry))} />
      <div>
        <Box variant="h3" padding={{ bottom: 'xs' }}>
          Phases of the last attempt
        </Box>
        <KeyValuePairs columns={5} minColumnWidth={150} items={phases.map((entry) => pair(run, entry))} />
      </div>
      <Reply run={run} />
    </SpaceBetween>
  );
}

function pair(run: DocumentRun, entry: DictionaryEntry) {
  const text = figureText(run, entry);
  return {
    label: <span title={`${definitionWords(entry)} Source: ${entry.source}.`}>{upperFirst(entry.name)}</span>,
    value: text === null ? <Unknown reason={entry.nullWhen} /> : <span className="ft-tabular">{text}</span>,
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Hostile text: text nodes only. */
function Reply({ run: { reply } }: { run: DocumentRun }) {
  return (
    <div>
      <Box variant="h3" padding={{ bottom: 'xs' }}>
        Reply
      </Box>
      {reply.reasoning === '' && reply.text === '' ? (
        <Box color="text-status-inactive">No text came.</Box>
      ) : (
        <div className="ft-reply" tabIndex={0} role="group" aria-label="Reply">
          {reply.reasoning !== '' && <span className="ft-reply-reasoning">{`${reply.reasoning}\n\n`}</span>}
          {reply.text}
        </div>
      )}
    </div>
  );
}
