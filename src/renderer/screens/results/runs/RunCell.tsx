/** One run in the breakdown: its time to first token, or how it came out; opens the run. */
import Button from '@cloudscape-design/components/button';
import Icon from '@cloudscape-design/components/icon';
import { failureText } from '../../../../shared/domain/failure-titles.js';
import type { OverviewRun } from '../../../../shared/domain/session-overview.js';
import { formatMs } from '../../../components/format.js';
import { Unknown } from '../../../components/Unknown.js';
import { runMarks } from './run-marks.js';

interface RunCellProps {
  run: OverviewRun | null;
  armLabel: string;
  onOpen: () => void;
}

export function RunCell({ run, armLabel, onOpen }: RunCellProps) {
  if (run === null) return <Unknown reason="this run did not take place" />;
  const marks = runMarks(run);
  const completed = run.outcome === 'completed';
  const words = completed ? formatMs(run.ttftMs) : run.outcome;
  const title = run.error === null ? cellTitle(run) : failureText(run.error);
  const name = `${armLabel}, ${run.phase === 'warmup' ? 'warm-up' : 'run'} ${run.ordinal}: ${words}`;
  return (
    <span className="ft-tabular ft-nowrap" title={title}>
      {!completed && <Icon name="status-negative" variant="error" />}{' '}
      <Button
        variant="inline-link"
        wrapText={false}
        onClick={onOpen}
        ariaLabel={[name, ...marks.map(({ text }) => text)].join(', ')}
      >
        {words}
      </Button>
      {marks.map(({ text, meaning }) => (
        <span key={text} className="ft-run-mark" title={meaning}>
          {text}
        </span>
      ))}
    </span>
  );
}

function cellTitle(run: OverviewRun): string {
  const parts = [
    `total ${formatMs(run.totalMs)}`,
    run.connection.reused === null ? null : run.connection.reused ? 'connection reused' : 'new connection',
  ];
  return parts.filter((part) => part !== null).join(', ');
}
