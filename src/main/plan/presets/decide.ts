/** Presets that help to choose: which model, called from which region. */
import { articleArms } from '../article-models.js';
import { EFFECTS, longReply, type PresetText, shortReply } from './preset-text.js';

/**
 * Callable in each of the regions by its own id, so that nothing but the region differs; of such models the soonest, so
 * that the way is a large part of the time.
 */
const MODEL_OF_MANY_REGIONS = 'openai.gpt-oss-20b-1:0';
const regions = ['us-west-2', 'us-east-1', 'eu-west-1', 'ap-northeast-1'];

export const decide: readonly PresetText[] = [
  {
    name: 'article',
    title: 'The article',
    answers:
      'Which of six models sends its first token soonest, and how much does that vary? As in the article: 3 runs each, ' +
      'no warm-up, cache points on two; only the order is shuffled.',
    group: 'decide',
    strategy: 'model-choice',
    plan: {
      region: 'us-west-2',
      arms: [...articleArms],
      runs: 3,
      warmups: 0,
      order: 'shuffled',
      inference: { maxTokens: 256, temperature: 0.1, topP: 0.9 },
      simulator: { scenario: 'article' },
    },
  },
  {
    name: 'compare',
    title: 'Compare models',
    answers:
      'Which model was first, and could chance have made it so? The same six models, nothing cached, with enough runs to ' +
      'tell every pair of them apart.',
    group: 'decide',
    strategy: 'model-choice',
    plan: {
      region: 'us-west-2',
      arms: articleArms.map(({ modelId, label }) => ({ modelId, label, nonce: 'run' })),
      runs: 20,
      warmups: 1,
      inference: longReply,
      simulator: { scenario: 'article' },
    },
  },
  {
    name: 'region-proximity',
    title: 'Region proximity',
    answers:
      'How much sooner does the same model answer from a near region than from a far one, seen from this computer? One ' +
      'model, called by its own id in four regions.',
    group: 'decide',
    strategy: 'region-proximity',
    plan: {
      region: 'us-west-2',
      arms: regions.map((region) => ({ modelId: MODEL_OF_MANY_REGIONS, label: region, region, nonce: 'run' })),
      runs: 20,
      warmups: 1,
      inference: shortReply,
      simulator: EFFECTS,
    },
  },
];
