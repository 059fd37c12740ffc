/** Leads the keyboard past the lanes, each of which is a stop of its own. Seen while it has the focus. */
import { formatPlural } from '../../components/format.js';
import { ALL_MODELS_ID } from './AllModels.js';

export function SkipLanes({ lanes }: { lanes: number }) {
  return (
    <button
      type="button"
      className="ft-skip-link"
      onClick={() => {
        document.getElementById(ALL_MODELS_ID)?.focus();
      }}
    >
      Skip {formatPlural(lanes, 'lane')}
    </button>
  );
}
