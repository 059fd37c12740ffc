/** Reads the runs that are drawn over time, each once, and keeps of each what the pictures need. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bridge } from '../../../shared/contract/contract.js';
import type { ContractError } from '../../../shared/contract/result.js';
import { useBridge } from '../../app/bridge-context.js';
import { type DrawnRun, drawnRun } from './drawn-run.js';
import type { ChosenRun, TimelineRow } from './timeline-rows.js';

export interface Timelines {
  /** Of the runs that were chosen last and have all been read or given up: nothing vanishes while others are read. */
  rows: readonly TimelineRow[];
  failed: readonly ContractError[];
  waiting: boolean;
  /** Asks again for those that failed. */
  retry: () => void;
}

type Answer = { row: TimelineRow } | { error: ContractError };

const nothing: Pick<Timelines, 'rows' | 'failed'> = { rows: [], failed: [] };

/** @param chosen keep it the same array while nothing changes */
export function useTimelines(sessionId: string, chosen: readonly ChosenRun[]): Timelines {
  const bridge = useBridge();
  const kept = useRef(new Map<string, DrawnRun>());
  const [round, setRound] = useState(0);
  const [settled, setSettled] = useState<(typeof nothing & { chosen: readonly ChosenRun[] }) | null>(null);
  useEffect(() => {
    let current = true;
    void Promise.all(chosen.map((each) => read(bridge, kept.current, sessionId, each))).then((answers) => {
      // Others were chosen meanwhile.
      if (!current) return;
      setSettled({
        chosen,
        rows: answers.flatMap((answer) => ('row' in answer ? [answer.row] : [])),
        failed: answers.flatMap((answer) => ('error' in answer ? [answer.error] : [])),
      });
    });
    return () => {
      current = false;
    };
  }, [bridge, sessionId, chosen, round]);
  const retry = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  const { rows, failed } = settled ?? nothing;
  return { rows, failed, waiting: settled?.chosen !== chosen, retry };
}

/** A run never changes once it is stored. */
async function read(
  bridge: Bridge,
  kept: Map<string, DrawnRun>,
  sessionId: string,
  chosen: ChosenRun,
): Promise<Answer> {
  const { sequence } = chosen.run;
  const key = `${sessionId} ${sequence}`;
  const known = kept.get(key);
  if (known !== undefined) return { row: { ...chosen, drawn: known } };
  const answer = await bridge.request('runs.get', { sessionId, sequence });
  if (!answer.ok) return { error: answer.error };
  const drawn = drawnRun(answer.data);
  kept.set(key, drawn);
  return { row: { ...chosen, drawn } };
}
