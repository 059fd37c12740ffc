/** Sessions of the address that are not compared, and why. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { comparedUpTo } from '../../../shared/domain/sessions-comparison.js';
import { formatPlural } from '../../components/format.js';

interface Props {
  failed: readonly { readonly id: string; readonly message: string }[];
  /** More than can be compared at once. */
  tooMany: number;
  onLeaveOut: () => void;
}

export function MissingSessions({ failed, tooMany, onLeaveOut }: Props) {
  const count = failed.length + tooMany;
  return (
    <Alert
      type="warning"
      header={`${formatPlural(count, 'session is', 'sessions are')} not compared`}
      action={<Button onClick={onLeaveOut}>{count === 1 ? 'Leave it out' : 'Leave them out'}</Button>}
    >
      {failed.map(({ id, message }) => (
        <div key={id} className="ft-anywhere">
          {message}
        </div>
      ))}
      {tooMany > 0 && <div>{`At most ${comparedUpTo} sessions are compared at once.`}</div>}
    </Alert>
  );
}
