/** Progress on standard error: one line for each finished run, or one line that is rewritten on a terminal. */
import type { LiveEvent, LiveRunResult } from '../../../shared/domain/live/live-event.js';
import { preparationWords } from '../../../shared/domain/live/preparation.js';
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
  /** Of the runs in flight. */
  const slots = new Map<number, RunSlot>();
  let planned = 0;
  let ended = 0;
  let lineOpen = false;

  function labelOf({ armId }: RunSlot): string {
    return labels.get(armId) ?? armId;
  }

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
        if (event.type === 'session.preparing') {
          line(preparationWords(event.step));
        } else if (event.type === 'session.started') {
          planned = event.plannedRuns;
          for (const arm of event.arms) labels.set(arm.id, arm.label);
        } else if (event.type === 'run.started') {
          slots.set(event.slot.sequence, event.slot);
          if (terminal.notesAreInteractive) {
            const what = slots.size > 1 ? `${slots.size} in flight` : `${labelOf(event.slot)} · waiting`;
            line(`run ${ended + 1}/${planned} · ${what}`);
          }
        } else if (event.type === 'run.retrying') {
          const slot = slots.get(event.sequence);
          if (slot !== undefined) line(`run ${slot.sequence + 1} · ${labelOf(slot)} · ${retryText(event)}`);
        } else if (event.type === 'run.ended') {
          ended += 1;
          const { slot } = event;
          slots.delete(slot.sequence);
          const warmup = slot.phase === 'warmup' ? ' · warm-up' : '';
          line(`run ${ended}/${planned} · ${labelOf(slot)}${warmup} · ${resultText(event.result)}`);
        }
      }
    },
    end() {
      if (lineOpen) terminal.note('\n');
      lineOpen = false;
    },
  };
}

/** @example 'Too many requests, again in 1.2 s (attempt 2)' */
function retryText({ reason, waitMs, attempt }: Extract<LiveEvent, { type: 'run.retrying' }>): string {
  return `${reason.replace(/\.$/, '')}, again in ${(waitMs / 1_000).toFixed(1)} s (attempt ${attempt})`;
}

function resultText({ outcome, ttftMs, error }: LiveRunResult): string {
  if (outcome === 'completed') return ttftMs === null ? 'no token came' : `TTFT ${milliseconds(ttftMs)}`;
  return error === null ? outcome : `${outcome} (${error.code})`;
}

/** Whole milliseconds, as the article's; one decimal where a whole number would say little. */
function milliseconds(value: number): string {
  return `${value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US')} ms`;
}
