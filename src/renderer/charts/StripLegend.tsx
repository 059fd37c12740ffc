/** Says what the marks of a strip plot mean; only those that occur in it. */
import type { ReactNode } from 'react';
import type { Palette } from './palette.js';
import type { StripPlotData } from './strip-plot.js';
import './charts.css';

export function StripLegend({ data, palette }: { data: StripPlotData; palette: Palette }) {
  const dots = data.rows.flatMap((row) => row.dots);
  const color = palette.textSecondary;
  const entries: { words: string; mark: ReactNode }[] = [
    { words: 'one run', mark: <circle cx="7" cy="7" r="5" fill={color} /> },
  ];
  if (dots.some((dot) => dot.cached)) {
    entries.push({ words: 'read the prompt cache', mark: <rect x="2.5" y="2.5" width="9" height="9" fill={color} /> });
  }
  if (dots.some((dot) => dot.clientDelayed)) {
    entries.push({
      words: 'delayed by this computer',
      mark: <path d="M2 2 12 12M2 12 12 2" stroke={palette.mark} strokeWidth="1.5" />,
    });
  }
  if (data.rows.some((row) => row.medianMs !== null)) {
    entries.push({ words: 'median', mark: <path d="M7 0V14" stroke={palette.mark} strokeWidth="2" /> });
  }
  if (data.rows.some((row) => row.interval !== null)) {
    const mark = <path d="M0 7H14" stroke={palette.mark} strokeWidth="6" opacity="0.25" />;
    entries.push({ words: '95 % interval of the median', mark });
  }
  return (
    <ul className="ft-legend" style={{ color }}>
      {entries.map(({ words, mark }) => (
        <li key={words}>
          <svg width="14" height="14" aria-hidden="true">
            {mark}
          </svg>
          {words}
        </li>
      ))}
      <li>Within a row the runs go from top to bottom in their order.</li>
    </ul>
  );
}
