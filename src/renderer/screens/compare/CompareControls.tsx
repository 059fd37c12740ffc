/** What stands against what, and which arms are looked at. */
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import { armChoices, type Baseline, baselineOf, sessionChoices, valueOf } from './baseline.js';
import { type ArmGroup, type ComparedSession, placedLabel } from './compared-sessions.js';

interface Props {
  sessions: readonly ComparedSession[];
  groups: readonly ArmGroup[];
  baseline: Baseline;
  /** Why it is this one, where nobody chose it; null: nothing needs to be said. */
  reason: string | null;
  /** Keys of arms that are not looked at. */
  hidden: ReadonlySet<string>;
  onBaseline: (baseline: Baseline) => void;
  onHidden: (hidden: ReadonlySet<string>) => void;
}

export function CompareControls({ sessions, groups, baseline, reason, hidden, onBaseline, onHidden }: Props) {
  const choices = [
    { label: 'The same arm in one session', options: sessionChoices(sessions) },
    { label: 'One arm, for all others', options: armChoices(groups) },
  ];
  const selected = choices.flatMap(({ options }) => options).find(({ value }) => value === valueOf(baseline));
  const arms = groups.flatMap(({ members }) => members);
  const options = groups.map(({ label, members }) => ({
    label,
    options: members.map((placed) => ({ value: placed.key, label: placedLabel(placed) })),
  }));
  const shown = options.flatMap((group) => group.options).filter(({ value }) => !hidden.has(value));
  return (
    <div className="ft-compare-controls">
      <FormField label="Baseline" constraintText={reason ?? 'What all others stand against.'}>
        <Select
          options={choices}
          selectedOption={selected ?? null}
          filteringType={arms.length > 12 ? 'auto' : 'none'}
          filteringAriaLabel="Search the arms"
          onChange={({ detail }) => {
            if (detail.selectedOption.value !== undefined) onBaseline(baselineOf(detail.selectedOption.value));
          }}
        />
      </FormField>
      <FormField label="Arms shown">
        <Multiselect
          enableSelectAll
          options={options}
          selectedOptions={shown}
          inlineTokens
          filteringType={arms.length > 12 ? 'auto' : 'none'}
          filteringAriaLabel="Search the arms"
          placeholder="No arm"
          onChange={({ detail }) => {
            const kept = new Set(detail.selectedOptions.map(({ value }) => value));
            onHidden(new Set(arms.map(({ key }) => key).filter((key) => !kept.has(key))));
          }}
        />
      </FormField>
    </div>
  );
}
