/** A session that could not be read: in place of its results, or above those that were read before. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { errorTitle } from '../../../shared/contract/error-title.js';
import type { ContractError } from '../../../shared/contract/result.js';
import { navigate } from '../../app/routes.js';

interface NotReadProps {
  error: ContractError;
  /** It is being tried again. */
  reading: boolean;
  onRetry: () => void;
}

export function NotRead({ error, reading, onRetry }: NotReadProps) {
  return (
    <Alert
      type="error"
      header={`This session could not be read: ${errorTitle(error)}`}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <TryAgain reading={reading} onRetry={onRetry} />
          <Button
            onClick={() => {
              navigate({ screen: 'history' });
            }}
          >
            Open the history
          </Button>
        </SpaceBetween>
      }
    >
      {error.message} {error.hint}
    </Alert>
  );
}

/** The results below are those of an earlier reading. */
export function NotReadAgain({ error, reading, onRetry }: NotReadProps) {
  return (
    <Alert
      type="warning"
      header={`These results may be out of date: ${errorTitle(error)}`}
      action={<TryAgain reading={reading} onRetry={onRetry} />}
    >
      What stands below was read before; reading it again failed. {error.message} {error.hint}
    </Alert>
  );
}

function TryAgain({ reading, onRetry }: Pick<NotReadProps, 'reading' | 'onRetry'>) {
  return (
    <Button loading={reading} loadingText="Reading the session again" onClick={onRetry}>
      Try again
    </Button>
  );
}
