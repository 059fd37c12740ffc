/** What one can do with a running session: pause and go on, stop after this block, cancel. */
import { useState } from 'react';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { useBridge } from '../../app/bridge-context.js';
import { useShortcut } from '../../app/shortcuts/use-shortcut.js';
import { useConnected } from '../../stores/connection-store.js';
import { notifyError } from '../../stores/notifications-store.js';
import { sessionActions } from './session-actions.js';

type Action = 'benchmark.pause' | 'benchmark.resume' | 'benchmark.stop' | 'benchmark.cancel';

const failed = {
  'benchmark.pause': 'The benchmark could not be paused',
  'benchmark.resume': 'The benchmark could not go on',
  'benchmark.stop': 'The benchmark could not be told to stop',
  'benchmark.cancel': 'The benchmark could not be cancelled',
} as const satisfies Record<Action, string>;

type Props = Pick<LiveState, 'sessionId' | 'preparing' | 'paused' | 'stopping' | 'blocks'>;

export function SessionControls({ sessionId, preparing, paused, stopping, blocks }: Props) {
  const bridge = useBridge();
  const [asked, setAsked] = useState<ReadonlySet<Action>>(new Set());
  const ask = async (action: Action): Promise<void> => {
    if (asked.has(action)) return;
    setAsked((before) => new Set([...before, action]));
    const answer = await bridge.request(action, { sessionId });
    setAsked((before) => new Set([...before].filter((each) => each !== action)));
    if (!answer.ok) notifyError(failed[action], answer.error);
  };
  const connected = useConnected();
  const actions = sessionActions({ preparing, paused, stopping, connected });
  const { pauseOrResume, canPauseOrResume, canStop, canCancel } = actions;
  useShortcut('live.pause', () => void ask(pauseOrResume), canPauseOrResume);
  useShortcut('live.stop-after-block', () => void ask('benchmark.stop'), canStop);
  useShortcut('live.cancel', () => void ask('benchmark.cancel'), canCancel);
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        variant={paused?.cause === 'user' ? 'primary' : 'normal'}
        iconName={paused?.cause === 'user' ? 'play' : 'pause'}
        disabled={!canPauseOrResume}
        loading={asked.has(pauseOrResume)}
        onClick={() => void ask(pauseOrResume)}
      >
        {paused?.cause === 'user' ? 'Resume' : 'Pause'}
      </Button>
      <Button disabled={!canStop} loading={asked.has('benchmark.stop')} onClick={() => void ask('benchmark.stop')}>
        {blocks === null ? 'Stop after these runs' : 'Stop after this block'}
      </Button>
      <Button
        iconName="close"
        disabled={!canCancel}
        loading={asked.has('benchmark.cancel')}
        loadingText="Cancelling"
        onClick={() => void ask('benchmark.cancel')}
      >
        Cancel
      </Button>
    </SpaceBetween>
  );
}
