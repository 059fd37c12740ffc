/** The letter that stands for a session in labels, with the session's hue beside it. */
import { hueOf } from '../../charts/palette.js';
import { usePalette } from '../../charts/use-palette.js';
import type { ComparedSession } from './compared-sessions.js';

export function SessionLetter({ session: { letter, place } }: { session: ComparedSession }) {
  const palette = usePalette();
  return (
    <span className="ft-letter">
      <svg width="10" height="10" aria-hidden="true">
        <circle cx="5" cy="5" r="5" fill={hueOf(palette, place)} />
      </svg>
      <strong>{letter}</strong>
    </span>
  );
}
