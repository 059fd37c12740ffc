/** Marks simulated sessions in a long list; a plain badge, since pages of the one that opens an explanation draw slowly. */
import Badge from '@cloudscape-design/components/badge';

export function SimulatedMark() {
  return (
    <span title="The built-in simulator answered, not Amazon Bedrock.">
      <Badge color="severity-low">Simulated</Badge>
    </span>
  );
}
