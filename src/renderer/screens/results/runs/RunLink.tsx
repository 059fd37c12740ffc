/** One run by its time to first token, or by how it came out; opens the run. */
import Button from '@cloudscape-design/components/button';
import Icon from '@cloudscape-design/components/icon';
import { failureText } from '../../../../shared/domain/failure-titles.js';
import type { OverviewRun } from '../../../../shared/domain/session-overview.js';
import { formatMs } from '../../../components/format.js';
import { runMarks } from './run-marks.js';

interface RunLinkProps {
  run: OverviewRun;
  armLabel: string;
  onOpen: () => void;
}

export function RunLink({ run, armLabel, onOpen }: RunLinkProps) {
  const marks = runMarks(run);
  const completed = run.outcome === 'completed';
  const words = completed ? formatMs(run.ttftMs) : run.outcome;
  const title = run.error === null ? linkTitle(run) : failureText(run.error);
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

function linkTitle(run: OverviewRun): string {
  const parts = [
    `total ${formatMs(run.totalMs)}`,
    run.connection.reused === null ? null : run.connection.reused ? 'connection reused' : 'new connection',
  ];
  return parts.filter((part) => part !== null).join(', ');
}
