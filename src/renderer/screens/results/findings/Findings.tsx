/** What stands out in a session: each finding with its advice, in the order of the document; the evidence is a click away. */
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { Finding } from '../../../../shared/domain/session-document.js';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { formatCount, formatPlural } from '../../../components/format.js';
import { atAGlance, findingText } from './finding-text.js';

/** No finding is a success: a benchmark has no right answer, and too few runs are not good news. */
const icons = {
  info: { name: 'status-info', variant: 'subtle', label: 'Result' },
  notice: { name: 'status-info', variant: 'link', label: 'Notice' },
  warning: { name: 'status-warning', variant: 'warning', label: 'Warning' },
} as const satisfies Record<Finding['severity'], { name: IconProps.Name; variant: IconProps.Variant; label: string }>;

/** So many leave the picture below in view. */
const SHOWN = 4;

interface FindingsProps {
  document: SessionOverview;
  /** Of the finding whose evidence is open; null: none. */
  openIndex: number | null;
  onOpen: (index: number) => void;
}

export function Findings({ document: { findings, arms }, openIndex, onOpen }: FindingsProps) {
  const measured = arms.some((arm) => arm.summary.n > 0);
  const hidden = findings.length - SHOWN;
  const list = (from: number, to: number) => (
    <ul className="ft-findings">
      {findings.slice(from, to).map((finding, place) => (
        <FindingLine
          key={`${finding.kind}-${from + place}`}
          severity={finding.severity}
          text={atAGlance(findingText(finding.text, arms))}
          advice={findingText(finding.advice, arms)}
          number={from + place + 1}
          isOpen={openIndex === from + place}
          onOpen={() => {
            onOpen(from + place);
          }}
        />
      ))}
    </ul>
  );
  return (
    <Container header={<Header variant="h2">Findings</Header>}>
      {findings.length === 0 ? (
        <Box color="text-body-secondary">
          {measured
            ? 'Nothing stood out in these runs. More runs show more: rare slow runs need many.'
            : 'No run was completed, so there is nothing to find. The list of runs below says how each ended; "Run again" makes them anew.'}
        </Box>
      ) : (
        list(0, SHOWN)
      )}
      {hidden > 0 && (
        <ExpandableSection variant="footer" headerText={formatPlural(hidden, 'more finding')}>
          {list(SHOWN, findings.length)}
        </ExpandableSection>
      )}
    </Container>
  );
}

interface FindingLineProps extends Pick<Finding, 'severity' | 'text' | 'advice'> {
  number: number;
  isOpen: boolean;
  onOpen: () => void;
}

function FindingLine({ severity, text, advice, number, isOpen, onOpen }: FindingLineProps) {
  const { name, variant, label } = icons[severity];
  return (
    <li className={isOpen ? 'ft-finding ft-finding-open' : 'ft-finding'}>
      <Icon name={name} variant={variant} ariaLabel={label} />
      <div className="ft-any-text">
        <strong>{text}</strong> <span className="ft-secondary">{advice}</span>{' '}
        <Button variant="inline-link" ariaLabel={`Evidence of finding ${formatCount(number)}`} onClick={onOpen}>
          Evidence
        </Button>
      </div>
    </li>
  );
}
