/** What stands out in a session: each finding with its advice, in the order of the document. */
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { Finding } from '../../../../shared/domain/session-document.js';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { formatPlural } from '../../../components/format.js';

/** No finding is a success: a benchmark has no right answer, and too few runs are not good news. */
const icons = {
  info: { name: 'status-info', variant: 'subtle', label: 'Result' },
  notice: { name: 'status-info', variant: 'link', label: 'Notice' },
  warning: { name: 'status-warning', variant: 'warning', label: 'Warning' },
} as const satisfies Record<Finding['severity'], { name: IconProps.Name; variant: IconProps.Variant; label: string }>;

/** So many leave the picture below in view. */
const SHOWN = 4;

export function Findings({ document: { findings, arms } }: { document: SessionOverview }) {
  const measured = arms.some((arm) => arm.summary.n > 0);
  const rest = findings.slice(SHOWN);
  return (
    <Container header={<Header variant="h2">Findings</Header>}>
      {findings.length === 0 ? (
        <Box color="text-body-secondary">
          {measured
            ? 'Nothing stood out in these runs. More runs show more: rare slow runs need many.'
            : 'No run was completed, so there is nothing to find. The breakdown below says how each run ended.'}
        </Box>
      ) : (
        <FindingList findings={findings.slice(0, SHOWN)} />
      )}
      {rest.length > 0 && (
        <ExpandableSection variant="footer" headerText={formatPlural(rest.length, 'more finding')}>
          <FindingList findings={rest} />
        </ExpandableSection>
      )}
    </Container>
  );
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="ft-findings">
      {findings.map(({ kind, severity, text, advice }, index) => {
        const { name, variant, label } = icons[severity];
        return (
          <li key={`${kind}-${index}`} className="ft-finding">
            <Icon name={name} variant={variant} ariaLabel={label} />
            <div>
              <strong>{text}</strong> <span className="ft-secondary">{advice}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
