/** The planned comparisons as a forest plot: by how many times arms differ, how sure that is, and what was not tested. */
import { useMemo, useState } from 'react';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { untestedWords } from '../../../shared/compare/untested-words.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';
import { Pages } from '../../components/Pages.js';
import { Chart } from '../Chart.js';
import { medianRun } from '../phases/median-run.js';
import type { PickRun } from '../pick.js';
import { pictureCaption } from '../picture/picture-caption.js';
import { usePalette } from '../use-palette.js';
import { comparisonsFinding, testedWords } from './comparison-words.js';
import { forestConfig, forestHeight, forestLegend } from './forest-config.js';
import { forestOf, forestPages } from './forest-model.js';
import { ForestTable } from './ForestTable.js';
import { ratioAxis } from './ratio-axis.js';

interface ComparisonsChartProps {
  document: SessionOverview;
  /** Keep it the same function while nothing changes. */
  onPick: PickRun;
}

/** More are not read at one glance; the others stand on further pages. */
const ROWS_PER_PAGE = 20;

/** Nothing where a plan has one arm. */
export function ComparisonsChart({ document, onPick }: ComparisonsChartProps) {
  const palette = usePalette();
  const [pageNumber, setPageNumber] = useState(1);
  const forest = useMemo(() => forestOf(document), [document]);
  const pages = useMemo(() => forestPages(forest, ROWS_PER_PAGE), [forest]);
  const axis = useMemo(
    () =>
      ratioAxis(
        forest.groups.flatMap((group) => group.rows.flatMap((row) => [row.ratio, row.low ?? 1, row.high ?? 1])),
      ),
    [forest],
  );
  const runs = useMemo(
    () => new Map(document.arms.map((arm) => [arm.id, medianRun(arm)?.sequence ?? null])),
    [document],
  );
  const page = useMemo(() => pages[Math.min(pageNumber, pages.length) - 1] ?? [], [pages, pageNumber]);
  const config = useMemo(
    () => forestConfig(page, axis, palette, onPick, (armId) => runs.get(armId) ?? null),
    [page, axis, palette, onPick, runs],
  );
  if (document.comparisons.length === 0) return null;
  const untested = untestedWords(document.comparisons);
  const table = () => <ForestTable comparisons={document.comparisons} arms={document.arms} />;
  return (
    <SpaceBetween size="s">
      <Chart
        level={3}
        title="Arms against each other"
        description={testedWords(document.comparisons.length, forest)}
        finding={comparisonsFinding(forest, document)}
        fileName={`${document.session.name}-comparisons`}
        caption={pictureCaption(document)}
        config={config}
        heightPx={forestHeight(page)}
        table={table}
        marks={forestLegend(page, palette)}
        legend={
          <Pages
            currentPageIndex={Math.min(pageNumber, pages.length)}
            pagesCount={pages.length}
            onChange={({ detail }) => {
              setPageNumber(detail.currentPageIndex);
            }}
          />
        }
        empty="No pair of arms could be tested, so there is nothing to draw."
      />
      {forest.groups.length === 0 && table()}
      {untested.length > 0 && (
        <div>
          {untested.map((words) => (
            <Box key={words} variant="small" display="block">
              {words}
            </Box>
          ))}
        </div>
      )}
    </SpaceBetween>
  );
}
