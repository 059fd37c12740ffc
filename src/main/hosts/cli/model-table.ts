/** The model table of the terminal: what an engineer picks by, in 120 columns. `--format json` has the rest. */
import type { Model } from '../../../shared/domain/model.js';
import { printable, textTable } from './text-table.js';

const COLUMNS = 120;
const NAME_COLUMNS = 18;
/** CACHE: the tokens from which a prompt can be cached. */
const header = ['NAME', 'ACCESS', 'REGIONS', 'STREAMS', 'CACHE', 'LIFECYCLE', '$/M IN/OUT'];
const numeric = ['CACHE', '$/M IN/OUT'];

/**
 * An id that does not fit stands on a line of its own, above the others of its row: it is there to be copied, so that it
 * is never cut.
 */
export function modelTable(models: readonly Model[]): string {
  // Line by line: the id is put before what the table has laid out.
  const rest = textTable(header, models.map(cellsOf), numeric).split('\n');
  const ids = ['ID', ...models.map(({ id }) => printable(id))];
  const room = COLUMNS - 2 - Math.max(...rest.map(({ length }) => length));
  const width = Math.max(...ids.map(({ length }) => length).filter((length) => length <= room));
  return ids
    .map((id, at) => {
      const line = rest[at] ?? '';
      return id.length <= width ? `${id.padEnd(width)}  ${line}\n` : `${id}\n${' '.repeat(width)}  ${line}\n`;
    })
    .join('');
}

function cellsOf(model: Model): string[] {
  const { name, access, streaming, caching } = model;
  return [
    name.length > NAME_COLUMNS ? `${name.slice(0, NAME_COLUMNS - 1)}…` : name,
    access,
    regionsText(model),
    streaming === null ? '-' : streaming ? 'yes' : 'no',
    caching === null ? '-' : caching.minimumTokens.toLocaleString('en-US'),
    lifecycleText(model),
    priceText(model),
  ];
}

function regionsText({ access, regions }: Model): string {
  if (access === 'global') return 'any';
  return regions.length === 1 ? (regions[0] ?? '-') : `${regions.length} regions`;
}

function lifecycleText({ lifecycle, lifecycleDates: { endOfLife } }: Model): string {
  if (lifecycle === null) return '-';
  if (lifecycle === 'ACTIVE') return 'active';
  return endOfLife === null ? 'legacy' : `ends ${endOfLife.slice(0, 10)}`;
}

function priceText({ price }: Model): string {
  return price === null ? '-' : `${price.inputPerMillion}/${price.outputPerMillion}`;
}
