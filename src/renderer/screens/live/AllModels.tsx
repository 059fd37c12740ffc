/** First-token times of all arms so far under each other, on one log axis: who is fast, and how sure that is. */
import { memo, useMemo } from 'react';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { markerOf } from '../../charts/markers.js';
import type { Palette } from '../../charts/palette.js';
import type { TimeAxis } from '../../charts/time-axis.js';
import type { LiveLaneRun } from '../../../shared/domain/live/live-lane.js';
import { Unknown } from '../../components/Unknown.js';
import { ArmMark } from './ArmMark.js';
import { AxisTicks } from './AxisTicks.js';
import { FirstTokenDots } from './FirstTokenDots.js';
import { countWords, intervalWords, msOrLimit } from './first-token-words.js';
import { type FirstTokens, firstTokensOf } from './first-tokens.js';
import './all-models.css';

/** Of what takes the focus. */
export const ALL_MODELS_ID = 'ft-all-models';

interface AllModelsProps {
  labels: readonly string[];
  finished: readonly (readonly LiveLaneRun[])[];
  axis: TimeAxis | null;
  palette: Palette;
  /** Sorted by the median then; while it runs, rows that change places could not be followed. */
  ended: boolean;
}

export function AllModels({ labels, finished, axis, palette, ended }: AllModelsProps) {
  const rows = useMemo(() => {
    const inPlan = labels.map((label, index) => ({ label, index, figures: firstTokensOf(finished[index] ?? []) }));
    return ended
      ? inPlan.toSorted((a, b) => (a.figures.medianMs ?? Infinity) - (b.figures.medianMs ?? Infinity) || 0)
      : inPlan;
  }, [labels, finished, ended]);
  const lowest = Math.min(...rows.map(({ figures }) => figures.medianMs ?? Infinity));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Every dot is a run, on one log axis. The line is the median (from three runs on), the band its 95 % interval (from six)."
        >
          Time to first token so far
        </Header>
      }
    >
      <div
        id={ALL_MODELS_ID}
        className="ft-all-models-scroller"
        role="group"
        aria-label="Time to first token so far"
        tabIndex={0}
      >
        <table className="ft-all-models">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col" className="ft-all-models-dots">
                <span className="ft-hidden-words">Runs</span>
                {axis !== null && <AxisTicks axis={axis} palette={palette} />}
              </th>
              <th scope="col">Median</th>
              <th scope="col">95 % interval</th>
              <th scope="col">n</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, index, figures }) => (
              <Row
                key={index}
                label={label}
                index={index}
                isLowest={figures.medianMs === lowest && lowest !== Infinity && rows.length > 1}
                {...{ figures, axis, palette }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Container>
  );
}

interface RowProps {
  label: string;
  index: number;
  figures: FirstTokens;
  axis: TimeAxis | null;
  palette: Palette;
  isLowest: boolean;
}

const Row = memo(function Row({ label, index, figures, axis, palette, isLowest }: RowProps) {
  const marker = useMemo(() => markerOf(palette, index), [palette, index]);
  const { medianMs, interval } = figures;
  return (
    <tr>
      <th scope="row" title={label}>
        <span className="ft-all-models-name">
          <ArmMark marker={marker} />
          <bdi>{label}</bdi>
        </span>
      </th>
      <td className="ft-all-models-dots">
        <FirstTokenDots figures={figures} axis={axis} marker={marker} palette={palette} named={false} />
      </td>
      <td>
        {medianMs === null ? <Unknown reason="A median is shown from three finished runs on." /> : msOrLimit(medianMs)}
        {isLowest && <span className="ft-all-models-lowest"> lowest so far</span>}
      </td>
      <td>
        {interval === null ? (
          <Unknown reason="The exact interval of a median needs at least six finished runs." />
        ) : (
          intervalWords(interval)
        )}
      </td>
      <td>{countWords(figures)}</td>
    </tr>
  );
});
