/**
 * What the article printed: "Benchmarking Amazon Bedrock LLM Latency: A Multi-Model Comparison", us-west-2, three runs per
 * model, one model after the other. Its averages are its own; they are kept as stated.
 */

export interface ArticleResult {
  readonly name: string;
  readonly modelId: string;
  /** A cross-region inference profile. */
  readonly crossRegion: boolean;
  /** "Per-Run TTFT Breakdown", in the order of its runs. */
  readonly ttftMs: readonly number[];
  /** "Latency Summary". */
  readonly statedAverageTtftMs: number;
  readonly statedAverageTotalMs: number;
}

/** In the order of its summary. */
export const articleResults: readonly ArticleResult[] = [
  {
    name: 'Nova Micro',
    modelId: 'us.amazon.nova-micro-v1:0',
    crossRegion: true,
    ttftMs: [549, 334, 339],
    statedAverageTtftMs: 407,
    statedAverageTotalMs: 616,
  },
  {
    name: 'GPT OSS 20B',
    modelId: 'openai.gpt-oss-20b-1:0',
    crossRegion: false,
    ttftMs: [429, 540, 456],
    statedAverageTtftMs: 475,
    statedAverageTotalMs: 1_297,
  },
  {
    name: 'MiniMax M2.5',
    modelId: 'minimax.minimax-m2.5',
    crossRegion: false,
    ttftMs: [526, 500, 982],
    statedAverageTtftMs: 572,
    statedAverageTotalMs: 1_955,
  },
  {
    name: 'Qwen3 Next 80B',
    modelId: 'qwen.qwen3-next-80b-a3b',
    crossRegion: false,
    ttftMs: [1_112, 575, 586],
    statedAverageTtftMs: 606,
    statedAverageTotalMs: 2_080,
  },
  {
    name: 'Claude Haiku 4.5',
    modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
    crossRegion: true,
    ttftMs: [1_971, 916, 4_057],
    statedAverageTtftMs: 1_553,
    statedAverageTotalMs: 1_970,
  },
  {
    name: 'DeepSeek V3.2',
    modelId: 'deepseek.v3.2',
    crossRegion: false,
    ttftMs: [17_653, 1_223, 4_983],
    statedAverageTtftMs: 5_038,
    statedAverageTotalMs: 11_232,
  },
];
