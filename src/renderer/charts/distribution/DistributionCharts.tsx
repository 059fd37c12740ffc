/** How the times to first token are distributed: boxes and the ECDF from 20 runs on, the tail above 200. */
import { useMemo, useState } from 'react';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { Pages } from '../../components/Pages.js';
import { Chart } from '../Chart.js';
import type { PlacedArm } from '../overlaid-arms.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { useOverlaidArms } from '../use-overlaid-arms.js';
import { usePalette } from '../use-palette.js';
import { boxConfig, boxHeight, boxLegend } from './box-config.js';
import { axisOf, ecdfConfig, ecdfMarks, lineLegend, tailConfig, tailMarks } from './distribution-config.js';
import { boxPage } from './box-page.js';
import { boxDescription, boxWords, ecdfWords, tailWords } from './distribution-words.js';
import { armsFor, ECDF_FROM, orderedArm, RUNS_BEYOND, TAIL_ABOVE } from './ordered-arm.js';
import { PercentileTable } from './PercentileTable.js';

interface DistributionChartsProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
}

export function DistributionCharts({ document, onPick }: DistributionChartsProps) {
  const forEcdf = useMemo(() => armsFor(document, ECDF_FROM), [document]);
  const forTail = useMemo(() => armsFor(document, TAIL_ABOVE + 1), [document]);
  if (forEcdf.length === 0) {
    return (
      <Box color="text-status-inactive" padding={{ vertical: 's' }}>
        A distribution is drawn from {ECDF_FROM} runs of an arm on; fewer stand as single dots in the first picture.
      </Box>
    );
  }
  return (
    <SpaceBetween size="xl">
      <BoxChart document={document} arms={forEcdf} onPick={onPick} />
      <EcdfChart document={document} arms={forEcdf} onPick={onPick} />
      {forTail.length > 0 && <TailChart document={document} arms={forTail} onPick={onPick} />}
    </SpaceBetween>
  );
}

interface PartProps extends DistributionChartsProps {
  arms: readonly PlacedArm[];
}

const BOX_TITLE = 'Spread of the runs (box plot)';
const ECDF_TITLE = 'Share of runs with a first token by a time (ECDF)';
const TAIL_TITLE = 'The slowest runs (tail)';

function BoxChart({ document, arms, onPick }: PartProps) {
  const palette = usePalette();
  const [wanted, setWanted] = useState(1);
  const all = useMemo(() => arms.map(orderedArm), [arms]);
  const axis = useMemo(() => axisOf(all), [all]);
  const page = useMemo(() => boxPage(all, wanted), [all, wanted]);
  const config = useMemo(() => boxConfig(page.arms, axis, palette, onPick), [page, axis, palette, onPick]);
  return (
    <Chart
      level={3}
      title={BOX_TITLE}
      description={boxDescription(page, all.length)}
      finding={`${boxDescription(page, all.length)} ${boxWords(page.arms)}`}
      fileName={`${document.session.name}-spread`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={boxHeight(page.arms.length)}
      marks={boxLegend(palette)}
      legend={
        <Pages
          currentPageIndex={page.number}
          pagesCount={page.of}
          onChange={({ detail }) => {
            setWanted(detail.currentPageIndex);
          }}
        />
      }
      table={() => <PercentileTable title={BOX_TITLE} arms={all} onPick={onPick} />}
    />
  );
}

function EcdfChart({ document, arms, onPick }: PartProps) {
  const palette = usePalette();
  const { chosen, picker } = useOverlaidArms(arms, ECDF_TITLE);
  const data = useMemo(() => chosen.map(orderedArm), [chosen]);
  const config = useMemo(() => ecdfConfig(data, palette, onPick), [data, palette, onPick]);
  return (
    <Chart
      level={3}
      title={ECDF_TITLE}
      description="A curve further left is faster; a steep one is steady; a long way to the last step is a slow tail."
      finding={ecdfWords(data)}
      fileName={`${document.session.name}-distribution`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={360}
      marks={lineLegend(data, palette, ecdfMarks(data))}
      above={picker}
      empty="No arm is chosen."
      table={() => <PercentileTable title={ECDF_TITLE} arms={data} onPick={onPick} />}
    />
  );
}

function TailChart({ document, arms, onPick }: PartProps) {
  const palette = usePalette();
  const { chosen, picker } = useOverlaidArms(arms, TAIL_TITLE);
  const data = useMemo(() => chosen.map(orderedArm), [chosen]);
  const config = useMemo(() => tailConfig(data, palette, onPick), [data, palette, onPick]);
  return (
    <Chart
      level={3}
      title={TAIL_TITLE}
      description={`Lines end where fewer than ${RUNS_BEYOND} runs lie beyond; those runs stand as single points.`}
      finding={tailWords(data)}
      fileName={`${document.session.name}-tail`}
      caption={pictureCaption(document)}
      config={config}
      heightPx={360}
      marks={lineLegend(data, palette, tailMarks(data))}
      above={picker}
      empty="No arm is chosen."
      table={() => <PercentileTable title={TAIL_TITLE} arms={data} onPick={onPick} />}
    />
  );
}
