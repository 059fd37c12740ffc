/**
 * What the details panel of the results shows: a finding with its evidence, a run with those before and after it, or what an
 * arm's median was from session to session.
 */
import { useCallback, useState } from 'react';
import type { OverviewArm, OverviewRun, SessionOverview } from '../../../shared/domain/session-overview.js';

export interface RunPlace {
  armId: string;
  sequence: number;
}

/** `walk`: what "next" and "previous" go through; null: the runs of the arm. */
export type OpenRun = (armId: string, sequence: number, walk?: readonly RunPlace[] | null) => void;

type Open =
  | { what: 'finding'; index: number }
  | { what: 'trend'; armId: string }
  | { what: 'run'; place: RunPlace; walk: readonly RunPlace[] | null; findingIndex: number | null };

export interface OpenedRun {
  arm: OverviewArm;
  run: OverviewRun;
  /** null: there is none that way. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  /** The finding from which the run was opened. */
  onBack: (() => void) | null;
}

export interface Details {
  /** Of the open finding, or of that from which the open run was opened; null: none. */
  findingIndex: number | null;
  /** null: no run is open. */
  run: OpenedRun | null;
  /** The arm whose trend is open; null: none. */
  trendOf: OverviewArm | null;
  openRun: OpenRun;
  openFinding: (index: number) => void;
  openTrend: (armId: string) => void;
  close: () => void;
}

export function useDetails({ arms }: Pick<SessionOverview, 'arms'>): Details {
  const [open, setOpen] = useState<Open | null>(null);
  const openRun = useCallback<OpenRun>((armId, sequence, walk = null) => {
    setOpen((before) => ({
      what: 'run',
      place: { armId, sequence },
      walk,
      findingIndex: before?.what === 'finding' && walk !== null ? before.index : null,
    }));
  }, []);
  const openFinding = useCallback((index: number) => {
    setOpen({ what: 'finding', index });
  }, []);
  const openTrend = useCallback((armId: string) => {
    setOpen({ what: 'trend', armId });
  }, []);
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  return {
    findingIndex: findingOf(open),
    run: open?.what === 'run' ? openedRun(open, arms, setOpen) : null,
    trendOf: (open?.what === 'trend' ? arms.find(({ id }) => id === open.armId) : null) ?? null,
    openRun,
    openFinding,
    openTrend,
    close,
  };
}

function findingOf(open: Open | null): number | null {
  if (open === null || open.what === 'trend') return null;
  return open.what === 'finding' ? open.index : open.findingIndex;
}

function openedRun(
  open: Extract<Open, { what: 'run' }>,
  arms: readonly OverviewArm[],
  setOpen: (open: Open) => void,
): OpenedRun | null {
  const { place, findingIndex } = open;
  const arm = arms.find(({ id }) => id === place.armId);
  const run = arm?.runs.find(({ sequence }) => sequence === place.sequence);
  if (arm === undefined || run === undefined) return null;
  const walk = open.walk ?? arm.runs.map(({ sequence }) => ({ armId: arm.id, sequence }));
  const here = walk.findIndex(({ armId, sequence }) => armId === place.armId && sequence === place.sequence);
  const goTo = (index: number): (() => void) | null => {
    const other = here === -1 ? undefined : walk[index];
    return other === undefined
      ? null
      : () => {
          setOpen({ ...open, place: other });
        };
  };
  const onBack = (): void => {
    if (findingIndex !== null) setOpen({ what: 'finding', index: findingIndex });
  };
  return {
    arm,
    run,
    onPrevious: goTo(here - 1),
    onNext: goTo(here + 1),
    onBack: findingIndex === null ? null : onBack,
  };
}
