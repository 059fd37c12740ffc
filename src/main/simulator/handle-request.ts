/** Finds the operation of a request, checks its signature's form, and turns what goes wrong into an answer. */
import { authorizedRegion } from './authorization.js';
import { BedrockError } from './bedrock-error.js';
import { checkSignatureDate, serverTime } from './clock-skew.js';
import { converseStream } from './converse-stream.js';
import { countTokens } from './count-tokens.js';
import { answerError, answerJson, type Exchange, readBody } from './exchange.js';
import { listFoundationModels } from './list-foundation-models.js';
import { listInferenceProfiles } from './list-inference-profiles.js';
import { listProvisionedThroughputs } from './list-provisioned-throughputs.js';
import type { RequestLog, RequestRecord } from './request-log.js';
import type { SimulatorState } from './simulator-state.js';
import { travelMs } from './travel.js';
import { waitUntil } from './wait-until.js';

/** Never rejects: whatever happens to one request, the server goes on. */
export async function handleRequest(state: SimulatorState, log: RequestLog, exchange: Exchange): Promise<void> {
  const record: RequestRecord = {
    requestId: exchange.requestId,
    operation: 'unknown',
    model: null,
    protocol: exchange.protocol,
    tls: exchange.tls,
    connection: exchange.connection.number,
    region: null,
    servedRegion: null,
    receivedNs: String(exchange.receivedNs),
    arrivedNs: String(exchange.receivedNs),
    headersNs: null,
    frames: [],
    outcome: 'completed',
  };
  const isLast = exchange.connection.beginRequest(() => {
    exchange.closeConnection();
  });
  if (isLast) exchange.closeAfterReply();
  const { clockSkewSeconds } = state.scenario;
  if (clockSkewSeconds !== 0) exchange.response.setHeader('date', serverTime(clockSkewSeconds).toUTCString());
  try {
    await dispatch(state, exchange, record);
    if (exchange.clientGone.aborted && record.outcome === 'completed') record.outcome = 'client-gone';
  } catch (thrown) {
    record.outcome = answerThrown(exchange, record, thrown);
  }
  exchange.connection.endRequest();
  log.write(record);
}

async function dispatch(state: SimulatorState, exchange: Exchange, record: RequestRecord): Promise<void> {
  const { pathname, searchParams } = new URL(exchange.url, 'http://simulator');
  const route = `${exchange.method} ${pathname}`;
  const converse = /^POST \/model\/([^/]+)\/converse-stream$/.exec(route)?.[1];
  if (converse !== undefined) {
    record.operation = 'converse-stream';
    const { region, arrivedNs } = await arrive(state, exchange, record);
    await converseStream(state, exchange, record, { id: decodeLabel(converse), region, arrivedNs });
    return;
  }
  const counted = /^POST \/model\/([^/]+)\/count-tokens$/.exec(route)?.[1];
  if (counted !== undefined) {
    record.operation = 'count-tokens';
    record.model = decodeLabel(counted);
    const { region } = await arrive(state, exchange, record);
    const answer = countTokens(state.scenario, region, record.model, await readBody(exchange));
    record.headersNs = String(process.hrtime.bigint());
    answerJson(exchange, 200, answer);
    return;
  }
  const list = lists[route];
  if (list === undefined) {
    throw new BedrockError(
      404,
      'UnknownOperationException',
      `The simulator has no operation at ${route}. It serves POST /model/{id}/converse-stream, POST /model/{id}/count-tokens, ${Object.keys(lists).join(' and ')}.`,
    );
  }
  record.operation = list.operation;
  const { region } = await arrive(state, exchange, record);
  const answer = list.answer(state.scenario, region, searchParams);
  record.headersNs = String(process.hrtime.bigint());
  answerJson(exchange, 200, answer);
}

/** @returns the region that the request was signed for, and when the request was there */
async function arrive({ scenario, timeScale }: SimulatorState, exchange: Exchange, record: RequestRecord) {
  const { headers, receivedNs, clientGone } = exchange;
  const region = authorizedRegion(headers.authorization);
  record.region = region;
  const arrivedNs = receivedNs + BigInt(Math.round(travelMs(scenario.network, exchange, region) * timeScale * 1e6));
  record.arrivedNs = String(arrivedNs);
  await waitUntil(arrivedNs, 'timer', clientGone);
  clientGone.throwIfAborted();
  checkSignatureDate(headers['x-amz-date'], serverTime(scenario.clockSkewSeconds));
  return { region, arrivedNs };
}

const lists: Partial<Record<string, { operation: string; answer: typeof listFoundationModels }>> = {
  'GET /foundation-models': { operation: 'list-foundation-models', answer: listFoundationModels },
  'GET /inference-profiles': { operation: 'list-inference-profiles', answer: listInferenceProfiles },
  'GET /provisioned-model-throughputs': {
    operation: 'list-provisioned-model-throughputs',
    answer: listProvisionedThroughputs,
  },
};

/** @returns the outcome for the record */
function answerThrown(exchange: Exchange, record: RequestRecord, thrown: unknown): string {
  if (exchange.clientGone.aborted) return 'client-gone';
  const error =
    thrown instanceof BedrockError
      ? thrown
      : new BedrockError(500, 'InternalServerException', `The simulator itself failed: ${String(thrown)}`);
  if (exchange.response.headersSent) {
    exchange.cut();
  } else {
    record.headersNs = String(process.hrtime.bigint());
    answerError(exchange, error);
  }
  return `error ${error.name}`;
}

function decodeLabel(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    // Not percent-encoded text: no model has such an id, and it is refused as unknown.
    return label;
  }
}
