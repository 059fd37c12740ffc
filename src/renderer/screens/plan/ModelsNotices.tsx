/** What the user must know of the list of models: that it is old, that it could not be read again, what is missing. */
import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCatalogue } from '../../stores/catalogue-store.js';
import type { ListAge } from './list-age.js';

export function ModelsNotices({ age, profile }: { age: ListAge | null; profile: string }) {
  const { data, error } = useCatalogue(({ models }) => models);
  const warnings = data?.warnings ?? [];
  const refused = data !== null && error !== null;
  if (age?.offline !== true && warnings.length === 0 && !refused) return null;
  return (
    <SpaceBetween size="xs">
      {refused && (
        <Alert type="error" header="The models could not be read again: the list below is the one from before">
          {error.message} {error.hint}
        </Alert>
      )}
      {age?.offline === true && (
        <Alert type="warning" header={`"${profile}" could not be asked: this list is ${age.text.toLowerCase()}`}>
          Models can be chosen from it. What has changed in the account since then is not in it.
        </Alert>
      )}
      {warnings.map((warning) => (
        <Alert key={warning} type="warning">
          {warning}
        </Alert>
      ))}
    </SpaceBetween>
  );
}
