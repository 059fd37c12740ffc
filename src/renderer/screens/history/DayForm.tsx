/** Picks the day of a condition on when sessions started. */
import Calendar from '@cloudscape-design/components/calendar';
import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';

interface Props {
  /** As `2026-11-22`. */
  value: string;
  onChange: (value: string) => void;
}

export function DayForm({ value, onChange }: Props) {
  return (
    <SpaceBetween size="xs">
      <FormField label="Day" constraintText="YYYY/MM/DD, in this computer's time zone">
        <DateInput
          name="day"
          value={value}
          placeholder="YYYY/MM/DD"
          onChange={({ detail }) => {
            onChange(detail.value);
          }}
        />
      </FormField>
      <Calendar
        value={value}
        locale="en-GB"
        ariaLabel="Day"
        onChange={({ detail }) => {
          onChange(detail.value);
        }}
      />
    </SpaceBetween>
  );
}
