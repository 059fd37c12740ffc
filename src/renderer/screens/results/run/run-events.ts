/** What happened on the way of a run's last attempt, in order: each stamp with its distance from the one before. */
import type { DocumentRun } from '../../../../shared/domain/session-document.js';

export interface RunEvent {
  name: string;
  /** Milliseconds since the attempt was sent. */
  offsetMs: number;
  /** Since the event before; null for the first. */
  afterMs: number | null;
  /** On hover. */
  meaning: string;
}

const NS_PER_MS = 1_000_000;

type EventedRun = Pick<
  DocumentRun,
  'attempts' | 'ttftMs' | 'firstReasoningMs' | 'firstTextMs' | 'e2eMs' | 'totalMs' | 'deltas'
>;

/** What was never reached, or does not apply (a reused connection has no TCP), is left out. */
export function runEvents(run: EventedRun): RunEvent[] {
  const timeline = run.attempts.at(-1)?.timeline;
  if (timeline === undefined) return [];
  const ms = (offsetNs: number | null): number | null => (offsetNs === null ? null : offsetNs / NS_PER_MS);
  const lastDeltaMs = run.e2eMs ?? run.deltas.at(-1)?.[0] ?? null;
  const stamps: readonly (readonly [string, number | null, string])[] = [
    ['Sent', 0, 'The SDK was asked to send the request: zero of every offset.'],
    ['Socket made', ms(timeline.socketCreated), 'A new connection was begun.'],
    ['Host name found', ms(timeline.lookup), 'DNS answered.'],
    ['Connected', ms(timeline.connect), 'TCP handshake done: one round trip.'],
    ['TLS ready', ms(timeline.secureConnect), 'TLS handshake done.'],
    ['Request handed over', ms(timeline.requestSent), 'The whole request was handed to the operating system.'],
    ['Headers', ms(timeline.headers), "The response's headers came."],
    ['First byte', ms(timeline.firstByte), "The first chunk of the response's body came."],
    ['First event decoded', ms(timeline.firstEvent), 'messageStart was decoded.'],
    ['First reasoning', run.firstReasoningMs, 'The first piece of reasoning arrived.'],
    ['First text', run.firstTextMs, 'The first piece of the answer arrived.'],
    [
      'First token',
      run.ttftMs === run.firstReasoningMs || run.ttftMs === run.firstTextMs ? null : run.ttftMs,
      'The first delta with content arrived.',
    ],
    ['Last delta', lastDeltaMs, 'The last delta with content arrived.'],
    ['Message stop', ms(timeline.messageStop), 'The model said that it is done, and why.'],
    ['Metadata', ms(timeline.metadata), 'Token counts and the latency that Bedrock reports of itself came.'],
    ['End of the stream', ms(timeline.streamEnd), 'However it ended.'],
  ];
  const reached = stamps
    .flatMap(([name, offsetMs, meaning]) => (offsetMs === null ? [] : [{ name, offsetMs, meaning }]))
    .toSorted((a, b) => a.offsetMs - b.offsetMs);
  return reached.map((event, index) => {
    const before = reached[index - 1];
    return { ...event, afterMs: before === undefined ? null : event.offsetMs - before.offsetMs };
  });
}
