/** ConverseStream: from the request's body to the last frame of its reply. */
import { checkConverseRequest, type ConverseRequest, flattenPrompt, parseConverseRequest } from './converse-request.js';
import { answerError, type Exchange, readBody } from './exchange.js';
import { type AnswerInstead, answerInstead } from './fault-answers.js';
import { applyStreamFault, faultFor } from './faults.js';
import { driftFactor } from './latency.js';
import { type ResolvedModel, resolveModel } from './model-directory.js';
import { planReply } from './plan-reply.js';
import { countPromptTokens, type ImplicitCache, type PromptUsage } from './prompt-cache.js';
import { randomOf } from './random-of.js';
import type { RequestRecord } from './request-log.js';
import type { ScenarioModel } from './scenario.js';
import { sendReply } from './send-reply.js';
import { checkTier, chooseServing } from './serving.js';
import type { BegunRequest, SimulatorState } from './simulator-state.js';

/**
 * Answers the request and fills in the record on the way.
 *
 * @param id the path's model id, decoded
 * @param arrivedNs when the request reached the region; its waits begin then
 * @throws BedrockError when the request is refused
 */
export async function converseStream(
  state: SimulatorState,
  exchange: Exchange,
  record: RequestRecord,
  { id, region, arrivedNs }: { id: string; region: string; arrivedNs: bigint },
): Promise<void> {
  record.model = id;
  const body = await readBody(exchange);
  const resolved = resolveModel(state.scenario, id, region);
  const { model, calledId } = resolved;
  const request = parseConverseRequest(body);
  checkConverseRequest(request, model);
  checkTier(request, model);
  const reservation = state.quotas.reserve(`${region} ${calledId}`, model.quota, {
    promptTokens: countPromptTokens(flattenPrompt(request)),
    maxTokens: request.inferenceConfig.maxTokens ?? model.maxOutputTokens,
  });
  const begun = state.begin(calledId, model.id);
  let prompt: PromptUsage | null = null;
  try {
    prompt = await serve(state, exchange, record, { ...resolved, region, arrivedNs, request, begun });
  } finally {
    begun.end();
    const deltas = record.frames.filter(({ event }) => event === 'contentBlockDelta').length;
    reservation.settle(prompt === null ? null : { prompt, outputTokens: deltas * model.tokensPerDelta });
  }
}

interface ServedRequest extends ResolvedModel {
  readonly region: string;
  readonly arrivedNs: bigint;
  readonly request: ConverseRequest;
  readonly begun: BegunRequest;
}

/** @returns what the prompt cost; null when an error was sent in place of a stream */
async function serve(
  state: SimulatorState,
  exchange: Exchange,
  record: RequestRecord,
  { model, calledId, profile, region, arrivedNs, request, begun }: ServedRequest,
): Promise<PromptUsage | null> {
  const { seed, timeScale } = state;
  const { ordinal, idleMs, othersInFlight } = begun;
  const fault = faultFor(model.faults, ordinal, randomOf(seed, calledId, ordinal, 'fault'));
  if (fault !== null) record.outcome = `fault ${fault.kind}`;
  const instead = answerInstead(fault);
  if (instead !== null) {
    answer(exchange, record, instead);
    return null;
  }
  const serving = chooseServing({ model, profile, region }, request, randomOf(seed, calledId, ordinal, 'serving'));
  record.servedRegion = serving.region;
  const prompt = state.cache.use(
    `${serving.region} ${model.id}`,
    flattenPrompt(request),
    model.cache?.minimumTokens ?? null,
    implicitCacheOf(model, randomOf(seed, calledId, ordinal, 'implicit')),
  );
  const drift = driftFactor(state.scenario.drift, begun.earlier);
  const frames = planReply({
    ...{ model, calledId, ordinal, idleMs, othersInFlight, driftFactor: drift },
    ...{ seed, timeScale, request, prompt, serving },
  });
  if (fault?.kind === 'connection-close') exchange.closeAfterReply();
  await sendReply(exchange, record, applyStreamFault(frames, fault), { fromNs: arrivedNs, timeScale });
  return prompt;
}

function implicitCacheOf({ cache }: ScenarioModel, random: () => number): ImplicitCache {
  const rate = cache?.implicitHitRate ?? 0;
  if (rate === 0) return 'none';
  return random() < rate ? 'reads' : 'remembers';
}

function answer(exchange: Exchange, record: RequestRecord, instead: AnswerInstead): void {
  record.headersNs = String(process.hrtime.bigint());
  if (instead.kind === 'error') {
    answerError(exchange, instead.error);
    return;
  }
  exchange.response.writeHead(instead.status, { 'content-type': 'text/html' });
  exchange.response.write(Buffer.from(instead.page));
  exchange.response.end();
}
