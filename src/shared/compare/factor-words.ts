/** In what two arms differ, in words. */
import type { Factor } from '../domain/session-document.js';

export const factorWords: Readonly<Record<Factor, string>> = {
  model: 'model',
  transport: 'connection',
  cache: 'prompt cache',
  route: 'way to the model',
  tier: 'service tier',
  latency: 'latency mode',
  idle: 'pause before',
  cold: 'cold start',
  region: 'region',
  'prompt-length': 'prompt length',
  'output-length': 'output length',
  concurrency: 'requests at once',
  several: 'model and settings',
};
