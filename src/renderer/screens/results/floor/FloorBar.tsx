/** One arm's median as a bar of its parts; all bars of the panel have one scale. */
import type { ArmFloor } from '../../../../shared/domain/floor.js';
import { partNames, REMAINDER_NAME } from '../../../../shared/floor/part-names.js';
import type { Palette } from '../../../charts/palette.js';
import { formatMs } from '../../../components/format.js';
import { Unknown } from '../../../components/Unknown.js';
import { floorColour } from './floor-colour.js';

interface FloorBarProps {
  label: string;
  floor: ArmFloor;
  /** Of all arms. */
  longestMs: number;
  palette: Palette;
}

export function FloorBar({ label, floor: { ttftMs, parts, remainder }, longestMs, palette }: FloorBarProps) {
  const measured = parts.flatMap(({ part, ms }) =>
    ms === null || ms <= 0 ? [] : [{ part, name: partNames[part].name, ms }],
  );
  const rest = remainder.ms === null ? [] : [{ part: 'remainder' as const, name: REMAINDER_NAME, ms: remainder.ms }];
  const all = [...measured, ...rest];
  const words = all.map(({ name, ms }) => `${name} ${formatMs(ms)}`).join(', ');
  return (
    <div className="ft-floor-row">
      <div>{label}</div>
      {ttftMs === null ? (
        <div className="ft-secondary">{remainder.how}</div>
      ) : (
        <div className="ft-floor-bar" role="img" aria-label={`${label}: ${words}`}>
          {all.map(({ part, name, ms }) => (
            <span
              key={part}
              title={`${name}: ${formatMs(ms)}`}
              style={{ inlineSize: `${(100 * ms) / longestMs}%`, backgroundColor: floorColour(palette, part) }}
            />
          ))}
        </div>
      )}
      <div className="ft-tabular">{ttftMs === null ? <Unknown reason={remainder.how} /> : formatMs(ttftMs)}</div>
    </div>
  );
}
