/**
 * The six models of the article, as it named and set them: two carried a cache point behind the system prompt, the
 * others do not support one (a request with it would be refused).
 */
import type { PlanInput } from '../../shared/domain/plan.js';

export const articleArms = [
  { modelId: 'us.amazon.nova-micro-v1:0', label: 'Nova Micro', cachePoint: true },
  { modelId: 'openai.gpt-oss-20b-1:0', label: 'GPT OSS 20B' },
  { modelId: 'minimax.minimax-m2.5', label: 'MiniMax M2.5' },
  { modelId: 'qwen.qwen3-next-80b-a3b', label: 'Qwen3 Next 80B' },
  { modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0', label: 'Claude Haiku 4.5', cachePoint: true },
  { modelId: 'deepseek.v3.2', label: 'DeepSeek V3.2' },
] as const satisfies PlanInput['arms'];
