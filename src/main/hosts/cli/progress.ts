/** Progress on standard error: one line for each finished run, or one line that is rewritten on a terminal. */
import type { LiveEvent, LiveRunResult } from '../../../shared/domain/live/live-event.js';
import type { RunSlot } from '../../../shared/domain/run.js';
import type { Terminal } from './terminal.js';

const CLEAR_LINE = '\r\u001b[2K';

export interface Progress {
  follow(events: readonly LiveEvent[]): void;
  /** Ends the line that is being rewritten. */
  end(): void;
}

export function showProgress(terminal: Terminal): Progress {
  const labels = new Map<string, string>();
  const slots = new Map<number, RunSlot>();
  let planned = 0;
  let ended = 0;
  let lineOpen = false;

  function line(text: string): void {
    if (!terminal.notesAreInteractive) {
      terminal.note(`${text}\n`);
      return;
    }
    terminal.note(`${CLEAR_LINE}${text.slice(0, Math.max(20, terminal.columns - 1))}`);
    lineOpen = true;
  }

  return {
    follow(events) {
      for (const event of events) {
        if (event.type === 'session.started') {
          planned = event.plannedRuns;
          for (const arm of event.arms) labels.set(arm.id, arm.label);
        } else if (event.type === 'run.started') {
          slots.set(event.slot.sequence, event.slot);
          if (terminal.notesAreInteractive) {
            line(`run ${ended + 1}/${planned} · ${labels.get(event.slot.armId) ?? event.slot.armId} · waiting`);
          }
        } else if (event.type === 'run.ended') {
          ended += 1;
          const slot = slots.get(event.sequence);
          slots.delete(event.sequence);
          const label = slot === undefined ? '' : (labels.get(slot.armId) ?? slot.armId);
          const warmup = slot?.phase === 'warmup' ? ' · warm-up' : '';
          line(`run ${ended}/${planned} · ${label}${warmup} · ${resultText(event.result)}`);
        }
      }
    },
    end() {
      if (lineOpen) terminal.note('\n');
      lineOpen = false;
    },
  };
}

function resultText({ outcome, ttftMs, error }: LiveRunResult): string {
  if (outcome === 'completed') return ttftMs === null ? 'no token came' : `TTFT ${milliseconds(ttftMs)}`;
  return error === null ? outcome : `${outcome} (${error.code})`;
}

/** Whole milliseconds, as the article's; one decimal where a whole number would say little. */
function milliseconds(value: number): string {
  return `${value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US')} ms`;
}
