/** Everything about two or more sessions that were read: conditions, picture, table, trend. */
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { type Baseline, baselineOn, baselineReason, comparisonRequest } from './baseline.js';
import { CompareControls } from './CompareControls.js';
import { type ComparedSession, groupArms, type PlacedArm } from './compared-sessions.js';
import { ComparedStrip } from './ComparedStrip.js';
import { ComparedTable } from './ComparedTable.js';
import { ConditionsBanner } from './ConditionsBanner.js';
import { TrendPanel } from './trend/TrendPanel.js';
import { useComparison } from './use-comparison.js';

export function Comparison({ sessions }: { sessions: readonly ComparedSession[] }) {
  const [chosen, setChosen] = useState<Baseline | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [trend, setTrend] = useState<PlacedArm | null>(null);
  const groups = useMemo(() => groupArms(sessions), [sessions]);
  const shown = useMemo(
    () => groups.flatMap(({ members }) => members).filter(({ key }) => !hidden.has(key)),
    [groups, hidden],
  );
  const baseline = baselineOn(chosen, sessions, groups, shown);
  const comparison = useComparison(comparisonRequest(baseline, sessions, shown), sessions);
  return (
    <SpaceBetween size="m">
      <ConditionsBanner sessions={sessions} groups={groups} baseline={baseline} shown={shown} />
      <Container>
        <CompareControls
          sessions={sessions}
          groups={groups}
          baseline={baseline}
          reason={chosen === null ? baselineReason(sessions, groups) : null}
          hidden={hidden}
          onBaseline={(next) => {
            setChosen(next);
            // What all others stand against is looked at, too.
            if (next.kind === 'arm') setHidden(new Set([...hidden].filter((key) => key !== next.armKey)));
          }}
          onHidden={setHidden}
        />
      </Container>
      <ComparedStrip arms={shown} />
      <ComparedTable groups={groups} hidden={hidden} baseline={baseline} comparison={comparison} onTrend={setTrend} />
      {trend !== null && (
        <TrendPanel
          sessionId={trend.session.overview.session.id}
          armId={trend.arm.id}
          label={trend.arm.label}
          onClose={() => {
            setTrend(null);
          }}
        />
      )}
    </SpaceBetween>
  );
}
