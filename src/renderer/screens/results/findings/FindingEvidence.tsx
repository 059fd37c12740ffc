/** What a finding rests on: its figures, and the runs that it speaks of. */
import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Finding } from '../../../../shared/domain/session-document.js';
import type { OverviewArm } from '../../../../shared/domain/session-overview.js';
import { formatCount, formatPlural } from '../../../components/format.js';
import { Term } from '../../../components/Term.js';
import { shortLabel } from '../../../components/short-label.js';
import { RunLink } from '../runs/RunLink.js';
import type { OpenRun } from '../use-details.js';
import { EvidenceRows } from './EvidenceRows.js';
import { evidenceTable } from './evidence-table.js';
import { findingRuns } from './finding-places.js';
import { findingText } from './finding-text.js';

/** More are found in the list of runs. */
const SHOWN_RUNS = 24;

interface FindingEvidenceProps {
  finding: Finding;
  arms: readonly OverviewArm[];
  onOpenRun: OpenRun;
}

export function FindingEvidence({ finding, arms, onOpenRun }: FindingEvidenceProps) {
  const table = evidenceTable(finding, arms);
  return (
    <SpaceBetween size="l">
      <div className="ft-any-text">{findingText(finding.text, arms)}</div>
      {table.own.length > 0 && (
        <KeyValuePairs
          columns={6}
          minColumnWidth={130}
          items={table.own.map(({ name, meaning, value }) => ({
            label: meaning === '' ? name : <Term means={meaning}>{name}</Term>,
            value: <span className="ft-tabular">{value}</span>,
          }))}
        />
      )}
      <FindingRuns finding={finding} arms={arms} onOpenRun={onOpenRun} />
      {table.rows.length > 0 && <EvidenceRows table={table} />}
    </SpaceBetween>
  );
}

function FindingRuns({ finding, arms, onOpenRun }: Pick<FindingEvidenceProps, 'finding' | 'arms' | 'onOpenRun'>) {
  const runs = findingRuns(finding, arms);
  if (runs.length === 0) return null;
  const walk = runs.map(({ arm, run }) => ({ armId: arm.id, sequence: run.sequence }));
  return (
    <div>
      <Box variant="h3" padding={{ bottom: 'xs' }}>
        {formatPlural(runs.length, 'run')} behind it
      </Box>
      <ul className="ft-finding-runs">
        {runs.slice(0, SHOWN_RUNS).map(({ arm, run }) => (
          <li key={run.sequence}>
            <span className="ft-secondary ft-any-text">
              {shortLabel(arm.label)}, {run.phase === 'warmup' ? 'warm-up' : 'run'} {run.ordinal}
            </span>
            <RunLink
              run={run}
              armLabel={arm.label}
              onOpen={() => {
                onOpenRun(arm.id, run.sequence, walk);
              }}
            />
          </li>
        ))}
      </ul>
      {runs.length > SHOWN_RUNS && (
        <Box color="text-body-secondary">
          and {formatCount(runs.length - SHOWN_RUNS)} more: open one, then step through them all
        </Box>
      )}
    </div>
  );
}
