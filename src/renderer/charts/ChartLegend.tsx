/** The legend under a chart. It is drawn as marks with words, so that no meaning hangs on a colour. */
import type { LegendEntry } from './legend.js';
import type { MarkShape } from './markers.js';
import './charts.css';

/** Each fits a box of 14 by 14. Like Chart.js, a line stands for what has no inside. */
const paths: Readonly<Record<MarkShape, string>> = {
  circle: 'M2 7A5 5 0 1 0 12 7A5 5 0 1 0 2 7Z',
  rect: 'M2.5 2.5H11.5V11.5H2.5Z',
  rectRounded: 'M4 2.5H10L11.5 4V10L10 11.5H4L2.5 10V4Z',
  rectRot: 'M7 1.5 12.5 7 7 12.5 1.5 7Z',
  triangle: 'M7 1.5 12 11H2Z',
  line: 'M0 7H14',
  dash: 'M7 7H14',
  cross: 'M7 2V12M2 7H12',
  crossRot: 'M2.5 2.5 11.5 11.5M2.5 11.5 11.5 2.5',
  star: 'M7 2V12M2 7H12M3.5 3.5 10.5 10.5M3.5 10.5 10.5 3.5',
};

export function ChartLegend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className="ft-legend">
      {entries.map(({ words, shape, rotation = 0, fill = 'none', stroke = 'none', strokeWidth = 1, dash = [] }) => (
        <li key={words}>
          <svg width="14" height="14" aria-hidden="true">
            <path
              d={paths[shape]}
              transform={`rotate(${rotation} 7 7)`}
              fill={fill}
              stroke={stroke}
              strokeWidth={strokeWidth}
              strokeDasharray={dash.join(' ')}
            />
          </svg>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}
