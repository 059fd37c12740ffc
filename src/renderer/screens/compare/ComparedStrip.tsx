/** The compared arms as rows of one strip plot, on one axis. */
import { useCallback, useMemo } from 'react';
import { navigate } from '../../app/routes.js';
import { Chart } from '../../charts/Chart.js';
import { stripLegend } from '../../charts/strip/strip-legend.js';
import { stripPlotConfig, stripPlotHeight } from '../../charts/strip/strip-plot-config.js';
import { StripTable } from '../../charts/strip/StripTable.js';
import { usePalette } from '../../charts/use-palette.js';
import type { PlacedArm } from './compared-sessions.js';
import { comparedStrip, comparedStripWords } from './compared-strip.js';

export function ComparedStrip({ arms }: { arms: readonly PlacedArm[] }) {
  const palette = usePalette();
  const data = useMemo(() => comparedStrip(arms), [arms]);
  const openSession = useCallback(
    (armKey: string) => {
      const placed = arms.find(({ key }) => key === armKey);
      if (placed !== undefined) navigate({ screen: 'results', sessionId: placed.session.overview.session.id });
    },
    [arms],
  );
  const config = useMemo(() => stripPlotConfig(data, palette, openSession), [data, palette, openSession]);
  return (
    <Chart
      title="Time to first token, session by session"
      description="Every dot is a run; a click leads to its session. The letter and the colour tell the session."
      finding={comparedStripWords(data)}
      fileName="compared-sessions-first-token"
      config={config}
      heightPx={stripPlotHeight(data.rows.length)}
      table={() => <StripTable data={data} onPick={openSession} />}
      marks={stripLegend(data, palette)}
      empty={arms.length === 0 ? 'No arm is chosen.' : 'No run of these arms has a first token.'}
    />
  );
}
