/** The columns of the cheat sheet: the strategy, what was measured of it, what the article said, what it takes. */
import Button from '@cloudscape-design/components/button';
import type { TableProps } from '@cloudscape-design/components/table';
import type { StrategyEffects } from '../../../shared/cheat-sheet/effect.js';
import type { Strategy } from '../../../shared/cheat-sheet/strategy.js';
import { EffectCell } from './EffectCell.js';
import { RatioScale } from './RatioMark.js';
import { effortWords } from './effort-words.js';

interface Use {
  /** null: not looked through yet. */
  measured: readonly StrategyEffects[] | null;
  onOpen: (strategy: Strategy) => void;
  onMeasure: (strategy: Strategy) => void;
}

export function strategyColumns({ measured, onOpen, onMeasure }: Use): TableProps.ColumnDefinition<Strategy>[] {
  const effectsOf = ({ id }: Strategy) => measured?.find(({ strategy }) => strategy === id)?.effects ?? [];
  return [
    {
      id: 'strategy',
      header: 'Strategy',
      isRowHeader: true,
      minWidth: 210,
      cell: (strategy) => (
        <>
          <Button
            variant="inline-link"
            ariaLabel={`${strategy.title}: how to apply it`}
            onClick={() => {
              onOpen(strategy);
            }}
          >
            {strategy.title}
          </Button>
          <div className="ft-strategy-effort">{effortWords(strategy)}</div>
        </>
      ),
    },
    {
      id: 'effect',
      header: (
        <>
          Effect in your sessions <RatioScale />
        </>
      ),
      minWidth: 340,
      cell: (strategy) => <EffectCell strategy={strategy} effects={measured === null ? null : effectsOf(strategy)} />,
    },
    {
      id: 'article',
      header: 'The article said',
      minWidth: 140,
      cell: ({ article }) => article?.impact ?? <span className="ft-secondary">not in the article</span>,
    },
    {
      id: 'measure',
      header: 'Experiment',
      minWidth: 150,
      cell: (strategy) => (
        <Button
          wrapText={false}
          ariaLabel={`Measure it: ${strategy.title}`}
          onClick={() => {
            onMeasure(strategy);
          }}
        >
          Measure it
        </Button>
      ),
    },
  ];
}
