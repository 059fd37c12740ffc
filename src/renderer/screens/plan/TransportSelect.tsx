/** Chooses how requests travel: which HTTP, and whether connections are kept. */
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { type Transport, transportSchema } from '../../../shared/domain/plan.js';

const options: readonly (SelectProps.Option & { value: Transport })[] = [
  { value: 'http1', label: 'http1', description: 'HTTP/1.1, connections are kept: the usual' },
  { value: 'http1-cold', label: 'http1-cold', description: 'HTTP/1.1, a new TCP and TLS connection for every run' },
  { value: 'http2', label: 'http2', description: 'HTTP/2, connections are kept' },
  { value: 'http2-sdk', label: 'http2-sdk', description: "HTTP/2, a new connection per run: the AWS SDK's default" },
];

interface Props {
  /** null: the models differ. */
  value: Transport | null;
  onChange: (transport: Transport) => void;
  /** Where no form field names it. */
  ariaLabel?: string;
}

export function TransportSelect({ value, onChange, ariaLabel }: Props) {
  return (
    <Select
      selectedOption={options.find((option) => option.value === value) ?? null}
      options={options}
      placeholder="Differs by model"
      expandToViewport
      {...(ariaLabel !== undefined && { ariaLabel })}
      onChange={({ detail }) => {
        const chosen = transportSchema.safeParse(detail.selectedOption.value);
        if (chosen.success) onChange(chosen.data);
      }}
    />
  );
}
