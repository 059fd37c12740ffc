/** One line about a running session: how far it is, what it still takes, what it cost, and whether its figures can be believed. */
import type { ReactNode } from 'react';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { preparationWords } from '../../../shared/domain/live/preparation.js';
import { formatCount, formatUsd } from '../../components/format.js';
import { Hint } from '../../components/Hint.js';
import { Term } from '../../components/Term.js';
import { healthMeaning, healthWords, isHealthy } from './health-words.js';
import { pausedWords, progressWords, remainingWords } from './progress-words.js';

export type SessionFactsProps = Pick<
  LiveState,
  'preparing' | 'paused' | 'stopping' | 'plannedRuns' | 'endedRuns' | 'idleForMs' | 'block' | 'costUsd' | 'health'
> & {
  inFlight: number;
  remainingMs: number | null;
  /** Of the arms whose model has no known price. */
  unpriced: readonly string[];
};

export function SessionFacts(props: SessionFactsProps) {
  const { preparing, remainingMs, costUsd, health, unpriced, block, stopping } = props;
  if (preparing !== null) return <StatusIndicator type="loading">{preparationWords(preparing)}</StatusIndicator>;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['progress', progressOf(props)],
    ['block', block === null && stopping === null ? null : <Block key="block" block={block} stopping={stopping} />],
    ['left', remainingMs === null ? null : remainingWords(remainingMs)],
    ['cost', <Cost key="cost" costUsd={costUsd} unpriced={unpriced} />],
    [
      'health',
      <StatusIndicator
        key="health"
        type={isHealthy(health) ? 'success' : 'warning'}
        colorOverride={isHealthy(health) ? 'grey' : 'yellow'}
      >
        <Term means={healthMeaning}>{healthWords(health)}</Term>
      </StatusIndicator>,
    ],
  ];
  return (
    <ul className="ft-live-facts" aria-label="Progress">
      {facts.map(([name, fact]) => fact !== null && <li key={name}>{fact}</li>)}
    </ul>
  );
}

function progressOf({ paused, endedRuns, plannedRuns, idleForMs, inFlight }: SessionFactsProps): ReactNode {
  if (paused === null) return progressWords(endedRuns, plannedRuns, idleForMs, inFlight);
  return <StatusIndicator type="stopped">{pausedWords(endedRuns, plannedRuns, inFlight)}</StatusIndicator>;
}

function Block({ block, stopping }: Pick<SessionFactsProps, 'block' | 'stopping'>) {
  const words = block === null ? '' : `block ${formatCount(block.current)} of ${formatCount(block.of)}`;
  if (stopping === null) return words;
  if (block === null) return <Term means={stopping.message}>nothing further is sent</Term>;
  return (
    <>
      {words}, <Term means={stopping.message}>the last one</Term>
    </>
  );
}

function Cost({ costUsd, unpriced }: Pick<SessionFactsProps, 'costUsd' | 'unpriced'>) {
  if (costUsd !== null) return `${formatUsd(costUsd)} spent`;
  const whose = unpriced.length === 0 ? 'one of these models' : unpriced.join(', ');
  const reason = `The price of ${whose} is not known, so that what this session costs is not known either.`;
  return (
    <Hint label={`Cost not known: ${reason}`} content={reason}>
      cost not known
    </Hint>
  );
}
