/** Says first in what the sessions differ beside the hour, and what of them is not compared at all. */
import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { formatCount } from '../../components/format.js';
import type { Baseline } from './baseline.js';
import type { ArmGroup, ComparedSession, PlacedArm } from './compared-sessions.js';
import { armSettings, conditionRows } from './condition-rows.js';
import { ConditionsTable } from './ConditionsTable.js';

/** Conditions that are shown with their values at once. */
const FEW = 6;

interface Props {
  sessions: readonly ComparedSession[];
  groups: readonly ArmGroup[];
  baseline: Baseline;
  /** Arms that are looked at. */
  shown: readonly PlacedArm[];
}

export function ConditionsBanner({ sessions, groups, baseline, shown }: Props) {
  const againstArm = baseline.kind === 'arm';
  const rows = conditionRows(sessions, againstArm ? [] : groups);
  const settings = againstArm ? armSettings(shown) : [];
  const shared = groups.filter(({ members }) => members.length > 1).length;
  const names = [...new Set(rows.map(({ group }) => group)), ...(settings.length > 0 ? ['Settings of the arms'] : [])];
  return (
    <SpaceBetween size="m">
      {shared === 0 && !againstArm && (
        <Alert type="warning" header="These sessions have no arm in common, so nothing is compared">
          The same arm is the same model with the same settings, or with the same name. Choose one arm as the baseline
          below: all others are then compared with it, and the model itself is among what differs.
        </Alert>
      )}
      {names.length > 0 ? (
        <Alert type="warning" header={`The conditions differ: ${names.map((name) => name.toLowerCase()).join(', ')}`}>
          A difference below may come from these, not from the model.
          <ManyOrFew names={[...rows, ...settings].map(({ name }) => name)}>
            <ConditionsTable sessions={sessions} rows={rows} settings={settings} />
          </ManyOrFew>
        </Alert>
      ) : (
        <Alert type="success" header={shared === 0 ? 'The same place, prompt and software' : 'The same conditions'}>
          {`Region, prompt, load, versions and computer are the same in these sessions. ${settingsWords(
            againstArm,
            shared,
            groups.length,
          )}`}
        </Alert>
      )}
    </SpaceBetween>
  );
}

/** A long table would push away what it warns of: its names then stand for it, and it is one click away. */
function ManyOrFew({ names, children }: { names: readonly string[]; children: ReactNode }) {
  if (names.length <= FEW) return children;
  return (
    <>
      <div>{`${formatCount(names.length)} conditions: ${names.join(', ')}.`}</div>
      <ExpandableSection headerText="What they were">{children}</ExpandableSection>
    </>
  );
}

/** Transport and the like belong to the arms: where none is shared, nothing can be said of them. */
function settingsWords(againstArm: boolean, shared: number, all: number): string {
  if (againstArm) return 'So are transport and settings of the arms that are shown.';
  if (shared === 0) return 'Transport and settings belong to the arms, none of which is shared: they are not compared.';
  const which =
    shared === all ? 'of all arms' : `of the ${formatCount(shared)} arms that are shared, of ${formatCount(all)}`;
  return `So are transport and settings ${which}: what is left is the moment.`;
}
