/** A number that can be left out of the request, so that the model's own default holds. */
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Toggle from '@cloudscape-design/components/toggle';
import { type NumberFieldName, setNumber } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import type { FieldTexts } from './problems.js';

interface Props {
  field: NumberFieldName;
  label: string;
  /** The value that switching it on begins with. */
  whenOn: string;
  texts: FieldTexts;
}

export function OptionalNumberField({ field, label, whenOn, texts }: Props) {
  const text = usePlanForm().numbers[field];
  const on = text !== '';
  const set = (next: string): void => {
    updatePlan((form) => setNumber(form, field, next));
  };
  return (
    <FormField label={label} {...texts}>
      <div className="ft-optional-number">
        <Input
          type="number"
          inputMode="decimal"
          step={0.05}
          disabled={!on}
          value={text}
          placeholder="Not sent"
          onChange={({ detail }) => {
            set(detail.value);
          }}
        />
        <Toggle
          ariaLabel={`Send ${label.toLowerCase()}`}
          checked={on}
          onChange={({ detail }) => {
            set(detail.checked ? whenOn : '');
          }}
        >
          {on ? 'Sent' : "Model's default"}
        </Toggle>
      </div>
    </FormField>
  );
}
