/** ConverseStream: from the request's body to the last frame of its reply. */
import type { BedrockError } from './bedrock-error.js';
import { checkConverseRequest, flattenPrompt, parseConverseRequest } from './converse-request.js';
import { encodeFrame, spoilChecksum } from './event-stream-frame.js';
import { answerError, type Exchange, readBody } from './exchange.js';
import { answerInstead, applyStreamFault, type FaultyReply, faultFor } from './faults.js';
import { resolveModel } from './model-directory.js';
import { HEADERS_SHARE, planReply } from './plan-reply.js';
import type { RequestRecord } from './request-log.js';
import type { SimulatorState } from './simulator-state.js';
import { waitUntil } from './wait-until.js';

/**
 * Answers the request and fills in the record on the way.
 *
 * @param id the path's model id, decoded
 * @throws BedrockError when the request is refused
 */
export async function converseStream(
  state: SimulatorState,
  exchange: Exchange,
  record: RequestRecord,
  { id, region }: { id: string; region: string },
): Promise<void> {
  record.model = id;
  const body = await readBody(exchange);
  const { model, calledId } = resolveModel(state.scenario, id, region);
  const request = parseConverseRequest(body);
  checkConverseRequest(request, model);
  const ordinal = state.nextOrdinal(calledId);
  const fault = faultFor(model.faults, ordinal);
  if (fault !== null) record.outcome = `fault ${fault.kind}`;

  const instead = answerInstead(fault);
  if (instead?.kind === 'error') {
    answerFault(exchange, record, instead.error);
    return;
  }
  if (instead?.kind === 'html') {
    record.headersNs = String(process.hrtime.bigint());
    exchange.response.writeHead(instead.status, { 'content-type': 'text/html' });
    exchange.response.write(Buffer.from(instead.page));
    exchange.response.end();
    return;
  }
  const prompt = state.cache.use(`${region} ${calledId}`, flattenPrompt(request), model.cache?.minimumTokens ?? null);
  const { seed, timeScale } = state;
  const frames = planReply({ model, calledId, ordinal, seed, timeScale, request, prompt });
  await sendReply(state, exchange, record, applyStreamFault(frames, fault));
}

function answerFault(exchange: Exchange, record: RequestRecord, error: BedrockError): void {
  record.headersNs = String(process.hrtime.bigint());
  answerError(exchange, error);
}

async function sendReply(
  { timeScale }: SimulatorState,
  exchange: Exchange,
  record: RequestRecord,
  { frames, spoiledFrame, cutAtMs }: FaultyReply,
): Promise<void> {
  const { response, clientGone, receivedNs } = exchange;
  const due = (atMs: number): bigint => receivedNs + BigInt(Math.round(atMs * timeScale * 1e6));
  const firstDelta = frames.findIndex(({ event }) => event === 'contentBlockDelta');

  const headersAtMs = (frames[Math.max(firstDelta, 0)]?.atMs ?? 0) * HEADERS_SHARE;
  if (!(await waitUntil(due(headersAtMs), 'timer', clientGone))) return;
  record.headersNs = String(process.hrtime.bigint());
  response.writeHead(200, {
    'content-type': 'application/vnd.amazon.eventstream',
    'x-amzn-requestid': exchange.requestId,
  });
  exchange.flushHeaders();

  for (const [index, { atMs, event, headers, body }] of frames.entries()) {
    // Encoded before the wait, so that the stamp stands right beside the write.
    const bytes = encodeFrame(headers, Buffer.from(JSON.stringify(body)));
    if (index === spoiledFrame) spoilChecksum(bytes);
    if (!(await waitUntil(due(atMs), index === firstDelta ? 'exact' : 'timer', clientGone))) return;
    record.frames.push({ event, ns: String(process.hrtime.bigint()) });
    response.write(bytes);
  }
  if (cutAtMs === null) {
    response.end();
    return;
  }
  await waitUntil(due(cutAtMs), 'timer', clientGone);
  exchange.cut();
}
