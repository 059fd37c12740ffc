/** What stands out in a session: each finding with its advice, in the order of the document. */
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { Finding, SessionDocument } from '../../../shared/domain/session-document.js';

const icons = {
  info: { name: 'status-positive', variant: 'success', label: 'Result' },
  notice: { name: 'status-info', variant: 'link', label: 'Notice' },
  warning: { name: 'status-warning', variant: 'warning', label: 'Warning' },
} as const satisfies Record<Finding['severity'], { name: IconProps.Name; variant: IconProps.Variant; label: string }>;

export function Findings({ document: { findings, arms } }: { document: SessionDocument }) {
  const measured = arms.some((arm) => arm.summary.n > 0);
  return (
    <Container header={<Header variant="h2">Findings</Header>}>
      {findings.length === 0 ? (
        <Box color="text-body-secondary">
          {measured
            ? 'Nothing stood out in these runs. More runs show more: rare slow runs need many.'
            : 'No run was completed, so there is nothing to find. The breakdown below says how each run ended.'}
        </Box>
      ) : (
        <ol className="ft-findings">
          {findings.map((finding, index) => (
            <FindingItem key={`${finding.kind}-${index}`} finding={finding} />
          ))}
        </ol>
      )}
    </Container>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { name, variant, label } = icons[finding.severity];
  return (
    <li className="ft-finding">
      <Icon name={name} variant={variant} ariaLabel={label} />
      <div>
        <strong>{finding.text}</strong>
        {finding.advice !== '' && <Box color="text-body-secondary">{finding.advice}</Box>}
      </div>
    </li>
  );
}
