/** A number of the plan: label, input, and what is wrong with it. */
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { NumberFieldName } from '../../stores/plan-form.js';
import { setNumber } from '../../stores/plan-form.js';
import { updatePlan, usePlanForm } from '../../stores/plan-store.js';
import type { FieldTexts } from './problems.js';

interface Props {
  field: NumberFieldName;
  label: string;
  description?: string;
  texts: FieldTexts;
  step?: number;
  placeholder?: string;
  disabled?: boolean;
}

export function NumberField({ field, label, description, texts, step = 1, placeholder, disabled = false }: Props) {
  const { numbers } = usePlanForm();
  return (
    <FormField label={label} {...(description !== undefined && { description })} {...texts}>
      <Input
        type="number"
        inputMode="decimal"
        step={step}
        disabled={disabled}
        value={numbers[field]}
        {...(placeholder !== undefined && { placeholder })}
        onChange={({ detail }) => {
          updatePlan((form) => setNumber(form, field, detail.value));
        }}
      />
    </FormField>
  );
}
