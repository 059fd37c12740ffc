/** A strategy in full: what it does and costs, every measured effect, and the code that applies it. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Effect } from '../../../shared/cheat-sheet/effect.js';
import type { Strategy } from '../../../shared/cheat-sheet/strategy.js';
import { CodeTabs } from './CodeTabs.js';
import { EffectLine } from './EffectLine.js';
import { effortWords } from './effort-words.js';

interface StrategyDetailProps {
  strategy: Strategy;
  effects: readonly Effect[];
  onMeasure: () => void;
  onClose: () => void;
}

export function StrategyDetail({ strategy, effects, onMeasure, onClose }: StrategyDetailProps) {
  const { title, what, cost, caution, addition, article, factors } = strategy;
  return (
    <Modal
      visible
      size="max"
      header={title}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onMeasure}>Measure it</Button>
            <Button variant="primary" onClick={onClose}>
              Close
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        <Box>{what}</Box>
        <KeyValuePairs
          columns={3}
          items={[
            { label: 'Effort', value: effortWords(strategy) },
            { label: 'What it costs', value: cost },
            {
              label: 'The article said',
              value:
                article === null ? 'Nothing of it.' : `${article.impact}. Effort: ${article.effort.toLowerCase()}.`,
            },
          ]}
        />
        {caution !== null && <Alert type="info">{caution}</Alert>}
        {factors.length > 0 && (
          <div>
            <Box variant="h3" padding={{ bottom: 'xs' }}>
              Measured in your sessions
            </Box>
            {effects.length === 0 ? (
              <Box color="text-body-secondary">Not measured yet. {addition}</Box>
            ) : (
              <ul className="ft-effects">
                {effects.map((effect) => (
                  <li key={`${effect.sessionId} ${effect.applied.label} ${effect.plain.label}`}>
                    <EffectLine effect={effect} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
        <CodeTabs strategy={strategy} />
      </SpaceBetween>
    </Modal>
  );
}
