/** Sends a reply frame by frame, each at its time, and ends it as its fault says. */
import { encodeFrame, spoilChecksum } from './event-stream-frame.js';
import type { Exchange } from './exchange.js';
import type { FaultyReply } from './faults.js';
import type { RequestRecord } from './request-log.js';
import { untilAborted, waitUntil } from './wait-until.js';

/**
 * Returns early when the client has gone.
 *
 * @param record gets the times of each write
 * @param timeScale multiplies every wait; the waits begin at `fromNs`
 */
export async function sendReply(
  exchange: Exchange,
  record: RequestRecord,
  { headersAtMs, frames, spoiled, ending }: FaultyReply,
  { fromNs, timeScale }: { fromNs: bigint; timeScale: number },
): Promise<void> {
  const { response, clientGone } = exchange;
  const due = (atMs: number): bigint => fromNs + BigInt(Math.round(atMs * timeScale * 1e6));
  const firstDelta = frames.findIndex(({ event }) => event === 'contentBlockDelta');

  if (headersAtMs !== null) {
    if (!(await waitUntil(due(headersAtMs), 'timer', clientGone))) return;
    record.headersNs = String(process.hrtime.bigint());
    response.writeHead(200, {
      'content-type': 'application/vnd.amazon.eventstream',
      'x-amzn-requestid': exchange.requestId,
    });
    exchange.flushHeaders();
  }
  for (const [index, { atMs, event, headers, body }] of frames.entries()) {
    // Encoded before the wait, so that the stamp stands right beside the write.
    let bytes = encodeFrame(headers, Buffer.from(JSON.stringify(body)));
    if (index === spoiled?.frame) {
      if (spoiled.how === 'checksum') spoilChecksum(bytes);
      else bytes = bytes.subarray(0, Math.floor(bytes.length / 2));
    }
    if (!(await waitUntil(due(atMs), index === firstDelta ? 'exact' : 'timer', clientGone))) return;
    const frame: RequestRecord['frames'][number] = { event, ns: String(process.hrtime.bigint()), writtenNs: null };
    record.frames.push(frame);
    response.write(bytes, (error) => {
      if (!error) frame.writtenNs = String(process.hrtime.bigint());
    });
  }
  if (ending.kind === 'end') {
    response.end();
    return;
  }
  if (!(await waitUntil(due(ending.atMs), 'timer', clientGone))) return;
  if (ending.kind === 'stall') await untilAborted(clientGone);
  else exchange[ending.kind]();
}
