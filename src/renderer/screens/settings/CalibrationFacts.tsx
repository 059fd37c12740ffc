/** What this computer adds to the figures, measured on request against a local stream. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useState } from 'react';
import type { ContractError } from '../../../shared/contract/result.js';
import { formatFigure } from '../../../shared/domain/figures/format-figure.js';
import type { Calibration } from '../../../shared/domain/session.js';
import { useBridge } from '../../app/bridge-context.js';
import { formatCount, formatDateTime } from '../../components/format.js';
import { useConnected } from '../../stores/connection-store.js';
import { isRunning, useLive } from '../../stores/live-store.js';

type Answer = { calibration: Calibration } | { error: ContractError } | null;

export function CalibrationFacts() {
  const bridge = useBridge();
  const connected = useConnected();
  const running = useLive(({ live }) => isRunning(live));
  const [answer, setAnswer] = useState<Answer>(null);
  const [measuring, setMeasuring] = useState(false);
  const measure = async (): Promise<void> => {
    setMeasuring(true);
    const result = await bridge.request('calibration.run', {});
    setMeasuring(false);
    setAnswer(result.ok ? result.data : { error: result.error });
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="A local stream over http1, whose true times are known, is measured as a model would be. Every session does so at its start."
          actions={
            <Button
              loading={measuring}
              loadingText="Measuring"
              disabled={running || !connected}
              {...(running && { disabledReason: 'A benchmark is running: they would delay each other.' })}
              onClick={() => void measure()}
            >
              Calibrate this computer
            </Button>
          }
        >
          Own delay
        </Header>
      }
    >
      <div aria-live="polite">
        <AnswerFacts answer={answer} />
      </div>
    </Container>
  );
}

function AnswerFacts({ answer }: { answer: Answer }) {
  if (answer === null) return <Box color="text-body-secondary">Not measured since this page was opened.</Box>;
  if ('error' in answer) {
    return (
      <Alert type="error" header={answer.error.message}>
        {answer.error.hint}
      </Alert>
    );
  }
  const { firstDeltaMs, followingDeltaMs, measuredAt, streams } = answer.calibration;
  return (
    <KeyValuePairs
      columns={3}
      items={[
        {
          label: 'This computer adds to a first token',
          value: `${milliseconds(firstDeltaMs.p50)} (median), at most ${milliseconds(firstDeltaMs.max)}, n = ${formatCount(firstDeltaMs.n)}`,
        },
        {
          label: 'To the tokens that follow',
          value: `${milliseconds(followingDeltaMs.p50)} (median), 99 % below ${milliseconds(followingDeltaMs.p99)}, at most ${milliseconds(followingDeltaMs.max)}`,
        },
        {
          label: 'Measured',
          value: `${formatDateTime(measuredAt)}, ${streams === 1 ? 'one stream' : `${formatCount(streams)} streams at once`}`,
        },
      ]}
    />
  );
}

function milliseconds(ms: number): string {
  return `${formatFigure(ms, 1)} ms`;
}
