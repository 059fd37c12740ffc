/** Cells of the table of models that have more behind them than their text; a row that stays is not drawn anew. */
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Icon from '@cloudscape-design/components/icon';
import { memo, useState } from 'react';
import type { Model } from '../../../shared/domain/model.js';
import { formatCount, formatDate, formatPlural, formatPrice } from '../../components/format.js';
import { Hint } from '../../components/Hint.js';
import { Unknown } from '../../components/Unknown.js';
import { lifecycleWords } from './lifecycle-words.js';

interface Props {
  model: Model;
}

/** The name as its owner wrote it, and the id to call. */
export const NameCell = memo(function NameCell({ model: { id, name } }: Props) {
  return (
    <div>
      <ModelName name={name} />
      <CopyToClipboard
        variant="inline"
        textToCopy={id}
        textToDisplay={<span className="ft-model-id">{id}</span>}
        copyButtonAriaLabel={`Copy ${id}`}
        copySuccessText="Copied"
        copyErrorText="Not copied: the browser refused"
        popoverRenderWithPortal
      />
    </div>
  );
});

/** At most three lines of a name: that of an inference profile of one's own may be of any length and direction. */
export function ModelName({ name }: { name: string }) {
  return (
    <bdi className="ft-model-name" title={name}>
      {name}
    </bdi>
  );
}

export const RegionsCell = memo(function RegionsCell({ model: { regions } }: Props) {
  const [only] = regions;
  if (only === undefined) return <Unknown reason="Where requests are served is not stated." />;
  if (regions.length === 1) return <span className="ft-nowrap">{only}</span>;
  const count = formatPlural(regions.length, 'region');
  return (
    <Hint label={`${count}: ${regions.join(', ')}`} content={regions.join(', ')}>
      <span className="ft-nowrap">{count}</span>
    </Hint>
  );
});

export const CachingCell = memo(function CachingCell({ model }: Props) {
  const { caching } = model;
  if (caching === null) return <Unknown reason="No explicit prompt caching is documented for this model." />;
  const text = `${formatCount(caching.minimumTokens)} · ${caching.ttl.join(', ')}`;
  const detail = `Prefixes from ${formatCount(caching.minimumTokens)} tokens on are kept for ${caching.ttl.join(' or ')}.`;
  return <FactHint text={text} detail={detail} model={model} />;
});

export const PriceCell = memo(function PriceCell({ model }: Props) {
  const { price } = model;
  if (price === null) return <Unknown reason="No price is known for this model in this region." />;
  const text = `${formatPrice(price.inputPerMillion)} / ${formatPrice(price.outputPerMillion)}`;
  const cached =
    price.cacheReadPerMillion === null
      ? ''
      : ` From the cache ${formatPrice(price.cacheReadPerMillion)}, into it ${formatPrice(price.cacheWritePerMillion)}.`;
  return <FactHint text={text} detail={`US dollars per million tokens, input and output.${cached}`} model={model} />;
});

export const FactsCell = memo(function FactsCell({ model }: Props) {
  const { facts } = model;
  if (facts === null) return <Unknown reason="Nothing is known of this model but what the account lists." />;
  return <FactHint text={facts.overridden ? 'Your own value' : formatDate(facts.asOf)} detail="" model={model} />;
});

/** A fact that no API gives, with where it comes from. */
function FactHint({ text, detail, model: { facts } }: { text: string; detail: string; model: Model }) {
  const source =
    facts === null
      ? ''
      : `${facts.overridden ? 'Your own file has replaced some facts of this model. ' : ''}Source: ${facts.source}, as of ${formatDate(facts.asOf)}.`;
  const words = [detail, source].filter(Boolean).join(' ');
  return (
    <Hint label={`${text}. ${words}`} content={words}>
      <span className="ft-nowrap ft-tabular">
        {text} {facts?.overridden === true && <Icon name="user-profile" size="small" />}
      </span>
    </Hint>
  );
}

export const LifecycleCell = memo(function LifecycleCell({ model }: Props) {
  const [nowMs] = useState(() => Date.now());
  const words = lifecycleWords(model, nowMs);
  if (words === null) return <Unknown reason="The account does not state a lifecycle." />;
  if (words.tone === 'plain') return words.text;
  return (
    <Hint label={`${words.text}. ${words.detail}`} content={words.detail}>
      <span className={`ft-${words.tone}`}>
        <Icon name={words.tone === 'error' ? 'status-negative' : 'status-warning'} size="small" /> {words.text}
      </span>
    </Hint>
  );
});

/** @returns null when they are not known */
export function tierNames({ tiers }: Pick<Model, 'tiers'>): string | null {
  if (tiers === null) return null;
  return tiers.length === 0 ? 'default' : tiers.join(', ');
}
