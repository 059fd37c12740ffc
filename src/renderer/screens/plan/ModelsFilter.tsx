/**
 * Search and filters above the table of models. What is typed has a frame of its own; the rows follow in a
 * transition, which the next key interrupts.
 */
import Button from '@cloudscape-design/components/button';
import TextFilter from '@cloudscape-design/components/text-filter';
import Toggle from '@cloudscape-design/components/toggle';
import { memo, startTransition, useCallback, useOptimistic } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import { scheduleFrame } from '../../stores/frame-scheduler.js';
import { type ChangeFilter, firstFilter, type ModelFilter } from './filter-models.js';
import { ModelFacets } from './ModelFacets.js';

interface Props {
  filter: ModelFilter;
  models: readonly Model[];
  countText: string;
  onChange: ChangeFilter;
}

export const ModelsFilter = memo(function ModelsFilter({ filter, models, countText, onChange }: Props) {
  const [shown, showAtOnce] = useOptimistic(filter);
  const change = useCallback<ChangeFilter>(
    (step) => {
      startTransition(async () => {
        showAtOnce(step);
        await frameShown();
        // React takes what follows a wait for no part of the transition.
        startTransition(() => {
          onChange(step);
        });
      });
    },
    [showAtOnce, onChange],
  );
  const isNarrowed = JSON.stringify({ ...shown, text: '' }) !== JSON.stringify(firstFilter);
  return (
    <>
      <div className="ft-models-search">
        <TextFilter
          filteringText={shown.text}
          filteringAriaLabel="Search the models"
          filteringClearAriaLabel="Clear the search"
          filteringPlaceholder="Name, provider, id or region"
          countText={shown.text === '' && !isNarrowed ? '' : countText}
          onChange={({ detail }) => {
            change((before) => ({ ...before, text: detail.filteringText }));
          }}
        />
        <Toggles onlyStreaming={shown.onlyStreaming} onlyFavourites={shown.onlyFavourites} onChange={change} />
      </div>
      <div className="ft-model-facets">
        <ModelFacets
          models={models}
          provider={shown.provider}
          access={shown.access}
          caching={shown.caching}
          reasoning={shown.reasoning}
          lifecycle={shown.lifecycle}
          onChange={change}
        />
        {isNarrowed && (
          <Button
            variant="inline-link"
            onClick={() => {
              change(({ text }) => ({ ...firstFilter, text }));
            }}
          >
            Reset the filters
          </Button>
        )}
      </div>
    </>
  );
});

interface TogglesProps extends Pick<ModelFilter, 'onlyStreaming' | 'onlyFavourites'> {
  onChange: ChangeFilter;
}

const Toggles = memo(function Toggles({ onlyStreaming, onlyFavourites, onChange }: TogglesProps) {
  return (
    <>
      <Toggle
        checked={onlyStreaming}
        onChange={({ detail }) => {
          onChange((before) => ({ ...before, onlyStreaming: detail.checked }));
        }}
      >
        Only models that stream
      </Toggle>
      <Toggle
        checked={onlyFavourites}
        onChange={({ detail }) => {
          onChange((before) => ({ ...before, onlyFavourites: detail.checked }));
        }}
      >
        Only favourites
      </Toggle>
    </>
  );
});

/** After the next frame is drawn: rows that are ready sooner would hold up the letter that was typed. */
function frameShown(): Promise<void> {
  return new Promise((resolve) => {
    scheduleFrame(() => {
      setTimeout(resolve);
    });
  });
}
