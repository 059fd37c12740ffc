/** What did not go as planned. Many warnings take no more room than one until somebody wants to read them. */
import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { formatPlural } from '../../components/format.js';

export function Warnings({ warnings }: { warnings: readonly string[] }) {
  const [first, ...more] = [...new Set(warnings)];
  if (first === undefined) return null;
  return (
    <Alert type="warning">
      {first}
      {more.length > 0 && (
        <ExpandableSection headerText={formatPlural(more.length, 'more warning')}>
          <ul className="ft-live-warnings">
            {more.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </ExpandableSection>
      )}
    </Alert>
  );
}
