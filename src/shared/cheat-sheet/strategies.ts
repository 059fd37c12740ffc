/**
 * The cheat sheet: the article's six strategies in its order, then what else moves the first token. What each brings is not
 * written here, it is measured; prices and limits are those of AWS's documentation in autumn 2026.
 */
import type { Strategy } from './strategy.js';

export const strategies: readonly Strategy[] = [
  {
    id: 'connection-reuse',
    title: 'Keep connections open',
    what:
      'A request on an open connection saves the name look-up and the TCP and TLS handshakes of a new one: two or three ' +
      'round trips. One client serves the whole process, and each stream is read to its end.',
    effort: { level: 'low', reason: 'One client in place of many; in JavaScript another request handler.' },
    cost: 'Nothing.',
    caution:
      'tcp_keepalive alone reuses nothing: it stops the network from dropping an idle connection. boto3 reuses connections ' +
      'without it, the AWS SDK for JavaScript by default does not.',
    factors: ['transport'],
    figure: 'ttftMs',
    preset: 'connection-reuse',
    addition: null,
    article: { impact: '~25% TTFT reduction', effort: 'One line of config' },
  },
  {
    id: 'cross-region',
    title: 'Use a cross-region inference profile',
    what:
      'A profile such as us.amazon.nova-micro-v1:0 lets Bedrock send a request to the region of a geography, or of the ' +
      'world, that has room for it. It may even out waits for capacity, and it adds the way to that region.',
    effort: { level: 'low', reason: 'Another model id, and permission in each region that the profile names.' },
    cost:
      'Charged at the price of the region that you call from; for some models a geographic profile costs more than a ' +
      'global one. Prompts are processed in the other regions, too.',
    caution:
      'The cache of a prompt belongs to a region: a request that is sent elsewhere misses it. The reply names no region, so ' +
      'that a miss cannot be put down to it.',
    factors: ['route'],
    figure: 'ttftMs',
    preset: 'cross-region',
    addition: null,
    article: { impact: 'Consistent latency, fewer cold starts', effort: 'Change model ID' },
  },
  {
    id: 'prompt-caching',
    title: 'Cache the prompt',
    what:
      'A cache point behind the part of the prompt that never changes lets later requests skip reading it again, for five ' +
      'minutes after its last use. It saves time and money in proportion to the length of that part.',
    effort: { level: 'low', reason: 'A cache point in the request, and a prompt whose constant part comes first.' },
    cost:
      'Reads cost a tenth (Claude) or a quarter (Nova) of the input price. Writes cost 1.25 times the input price on Claude, ' +
      'twice for one hour, and nothing on Nova.',
    caution:
      "Below the model's minimum, 512 to 4,096 tokens, nothing is cached and no error says so. Models without caching " +
      'refuse a request with a cache point.',
    factors: ['cache'],
    figure: 'ttftMs',
    preset: 'prompt-caching',
    addition: null,
    article: { impact: 'Reduced cost + modest latency gain', effort: 'Add cachePoint markers' },
  },
  {
    id: 'region-proximity',
    title: 'Call a nearer region',
    what:
      'Each request pays at least one round trip to the region, and two or three more on a new connection. A nearer region ' +
      'makes all of them shorter.',
    effort: { level: 'medium', reason: 'A setting, or a second place to run in; the model must be offered there.' },
    cost: 'Prices differ by region, and so does where data is processed.',
    caution: 'How busy the model is differs by region, too: the comparison holds both together.',
    factors: ['region'],
    figure: 'ttftMs',
    preset: 'region-proximity',
    addition: null,
    article: { impact: 'Lower network RTT', effort: 'Deploy in same region' },
  },
  {
    id: 'latency-optimized',
    title: 'Ask for latency-optimised inference',
    what:
      'A field of the request asks for hardware and software that AWS has set up for latency. A few models take it, all ' +
      'through us. profiles, and AWS calls it a preview.',
    effort: { level: 'low', reason: 'One field of the request, with one of the few models.' },
    cost: 'A price of its own, above the standard one. Over its quota a request is served, and charged, as standard.',
    caution: "Look at the reply's performanceConfig for how a request was served. It may not go with cache points.",
    factors: ['latency'],
    figure: 'ttftMs',
    preset: 'latency-optimized',
    addition: null,
    article: { impact: 'Significant TTFT reduction', effort: 'Add performanceConfig (limited models)' },
  },
  {
    id: 'provisioned-throughput',
    title: 'Buy provisioned throughput',
    what:
      'Model units that are bought by the hour serve your requests alone. No other account stands before you in a queue; ' +
      'beyond what was bought, requests are refused.',
    effort: { level: 'high', reason: 'A purchase, and room to be planned; not every model offers it.' },
    cost: 'A price for each model unit and hour, used or not, with or without a commitment of one or six months.',
    caution: null,
    factors: ['route'],
    figure: 'ttftMs',
    preset: 'compare',
    addition: 'Add the ARN of what you bought as a model, beside the same model by its id.',
    article: { impact: 'Eliminates cold starts', effort: 'Higher cost commitment' },
  },
  {
    id: 'service-tiers',
    title: 'Choose a service tier',
    what:
      'Priority asks to be served before Standard requests, Flex may wait behind them for a lower price. AWS names up to 25 % ' +
      'more output tokens per second for Priority, and nothing for the first token.',
    effort: { level: 'low', reason: 'One field of the request, where the model supports the tier.' },
    cost: 'Priority costs more than Standard, Flex less: about 1.75 times and half on Nova.',
    caution: "Look at the reply's serviceTier for the tier that served a request.",
    factors: ['tier'],
    figure: 'ttftMs',
    preset: 'service-tiers',
    addition: null,
    article: null,
  },
  {
    id: 'idle-gaps',
    title: 'Keep warm, avoid idle gaps',
    what:
      'After a pause the connection may be gone, the cached prompt is, and what is behind the endpoint may have to be ' +
      'fetched again. A small request now and then keeps the first two.',
    effort: { level: 'medium', reason: 'A timer in each process that serves users.' },
    cost: 'The tokens of each such request, day and night.',
    caution: 'A comparison after a long pause on a new connection holds the handshakes, too.',
    factors: ['idle', 'cold'],
    figure: 'ttftMs',
    preset: 'idle-gaps',
    addition: null,
    article: null,
  },
  {
    id: 'prompt-length',
    title: 'Shorten the prompt',
    what:
      'The model reads the whole prompt before it writes its first token. Fewer examples, documents and old turns are read ' +
      'sooner, and cost less.',
    effort: { level: 'medium', reason: 'The answers must stay as good: that has to be evaluated.' },
    cost: 'Less than before.',
    caution: null,
    factors: ['prompt-length'],
    figure: 'ttftMs',
    preset: 'prompt-length',
    addition: null,
    article: null,
  },
  {
    id: 'output-length',
    title: 'Ask for shorter answers',
    what:
      'The time to the end of an answer grows with its tokens; the first one comes no sooner. A lower maxTokens also takes ' +
      'less of the quota when a request is admitted.',
    effort: { level: 'low', reason: 'A sentence in the prompt, and maxTokens.' },
    cost: 'Less than before.',
    caution: 'maxTokens alone cuts an answer in the middle: look at stopReason.',
    factors: ['output-length'],
    figure: 'totalMs',
    preset: 'output-length',
    addition: null,
    article: null,
  },
  {
    id: 'model-choice',
    title: 'Use a faster model',
    what:
      'Models differ more in their time to first token than most settings of one model do. A smaller one often does for ' +
      'a part of the requests.',
    effort: { level: 'medium', reason: 'One line of code; the answers must stay good enough.' },
    cost: 'Often less: see the prices in the table of models.',
    caution: 'Firsttoken measures time, never the quality of answers.',
    factors: ['model'],
    figure: 'ttftMs',
    preset: 'compare',
    addition: null,
    article: null,
  },
  {
    id: 'concurrency-ladder',
    title: 'Limit requests at once',
    what:
      'Requests that are sent together share the quota, the connections and the client that reads them. A limit with a ' +
      'queue of your own keeps each stream at its speed, and throttling away.',
    effort: { level: 'medium', reason: 'A queue, and a limit found by measuring.' },
    cost: 'Nothing; those beyond the limit wait.',
    caution: null,
    factors: ['concurrency'],
    figure: 'ttftMs',
    preset: 'concurrency-ladder',
    addition: null,
    article: null,
  },
  {
    id: 'streaming',
    title: 'Stream, and show the reasoning',
    what:
      'With ConverseStream a user reads from the first token on; with Converse the wait is the whole answer. A reasoning ' +
      'model thinks first: showing that fills the time until its first text.',
    effort: { level: 'medium', reason: 'The interface must draw text as it comes.' },
    cost: 'Nothing.',
    caution: null,
    factors: [],
    figure: 'ttftMs',
    preset: 'compare',
    addition: null,
    article: null,
  },
];
