/** The mark of an arm, as its dots look, beside its name. */
import type { ArmMarker } from '../../charts/markers.js';

/** Each fits a box of 12 by 12. */
const paths: Readonly<Record<string, string>> = {
  circle: 'M1.5 6A4.5 4.5 0 1 0 10.5 6A4.5 4.5 0 1 0 1.5 6Z',
  rectRot: 'M6 1 11 6 6 11 1 6Z',
  triangle: 'M6 1.5 11 10H1Z',
  star: 'M6 1V11M1 6H11M2.5 2.5 9.5 9.5M2.5 9.5 9.5 2.5',
};

export function ArmMark({ marker: { hue, fill, shape, rotation } }: { marker: ArmMarker }) {
  return (
    <svg className="ft-arm-mark" width="12" height="12" aria-hidden="true">
      <path
        d={paths[shape] ?? paths['circle']}
        transform={`rotate(${rotation} 6 6)`}
        fill={fill}
        stroke={hue}
        strokeWidth="1.5"
      />
    </svg>
  );
}
