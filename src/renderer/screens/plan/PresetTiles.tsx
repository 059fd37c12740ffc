/** The presets of one group: what each answers, and what it asks for. */
import Tiles from '@cloudscape-design/components/tiles';
import type { ListedPreset } from '../../../shared/contract/preset-requests.js';
import { presetFigures, presetWords } from './preset-words.js';

/** As many in a row as leave the fewest empty places in the last. */
function columnsFor(count: number): number {
  return count % 2 === 0 && count < 6 ? 2 : 3;
}

interface Props {
  presets: readonly ListedPreset[];
  /** Name; null: the plan is none of them. */
  chosen: string | null;
  /** Time scale of the simulator; null: it is not asked. */
  timeScale: number | null;
  onChoose: (preset: ListedPreset) => void;
}

export function PresetTiles({ presets, chosen, timeScale, onChoose }: Props) {
  return (
    <div className="ft-preset-tiles">
      <Tiles
        ariaLabel="What do you want to know?"
        columns={columnsFor(presets.length)}
        value={presets.some(({ name }) => name === chosen) ? chosen : null}
        items={presets.map(({ name, title, answers, plan, estimate }) => ({
          value: name,
          label: <strong>{title}</strong>,
          description: (
            <>
              <span className="ft-preset-answers">{answers === '' ? presetWords(plan) : answers}</span>
              <span className="ft-preset-figures ft-tabular" title={`The time assumes ${estimate.assumes}.`}>
                {presetFigures(estimate, timeScale)}
              </span>
            </>
          ),
        }))}
        onChange={({ detail }) => {
          const preset = presets.find(({ name }) => name === detail.value);
          if (preset !== undefined) onChoose(preset);
        }}
      />
    </div>
  );
}
