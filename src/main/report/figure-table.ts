/** The dictionary of figures as a table, for the documentation. */
import { figureList } from '../../shared/domain/figures/dictionary.js';
import { drawGrid, type TextStyle } from './text-grid.js';

/** Every figure of a run: its id in exports, name, formula, and unit. */
export function figureTable(style: TextStyle): string {
  return drawGrid(
    {
      header: ['Figure', 'Name', 'Formula', 'Unit'],
      rows: figureList.map(({ id, name, formula, unit }) => [id, name, formula, unit ?? '']),
      wordColumns: 4,
    },
    style,
  );
}
