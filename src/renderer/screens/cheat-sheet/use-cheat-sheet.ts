/** What the stored sessions say of the strategies, asked anew whenever a session was added, ended, deleted or restored. */
import { useCallback, useEffect, useState } from 'react';
import type { RequestOutput } from '../../../shared/contract/contract.js';
import { useBridge } from '../../app/bridge-context.js';
import { useConnected } from '../../stores/connection-store.js';
import { answeredResource, idleResource, loadingResource, type Resource } from '../../stores/resource.js';

type Sheet = RequestOutput<'cheatSheet.get'>;

export function useCheatSheet(): { sheet: Resource<Sheet>; reload: () => void } {
  const bridge = useBridge();
  const connected = useConnected();
  const [sheet, setSheet] = useState(idleResource<Sheet>);

  const read = useCallback(() => {
    void bridge.request('cheatSheet.get', {}).then((answer) => {
      setSheet((before) => answeredResource(before, answer));
    });
  }, [bridge]);

  useEffect(() => {
    if (connected) read();
    return bridge.on('sessions.changed', read);
  }, [bridge, connected, read]);

  const reload = (): void => {
    setSheet(loadingResource);
    read();
  };

  return { sheet, reload };
}
