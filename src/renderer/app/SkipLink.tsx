/** The first thing that Tab reaches: leads past the top bar and the list of screens. */
import { focusScreen } from './focus-screen.js';

export function SkipLink() {
  return (
    <button type="button" className="ft-skip-link" onClick={focusScreen}>
      Skip to the content
    </button>
  );
}
