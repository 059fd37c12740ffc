/** The settings of an arm as they are told where two arms differ in them. */
import type { Arm } from '../domain/session.js';

type Settings = Arm['settings'];

/** Usually that of the session, and then told of it. */
export const REGION_OF_ARM = 'region of the arm';

const settingNames: Readonly<Record<keyof Settings, string>> = {
  region: REGION_OF_ARM,
  transport: 'transport',
  cachePoint: 'cache point',
  serviceTier: 'service tier',
  latency: 'latency mode',
  maxTokens: 'max tokens',
  temperature: 'temperature',
  topP: 'top-p',
  nonce: 'nonce',
  systemTokens: 'prompt length',
  idleSeconds: 'pause before a run',
  concurrency: 'requests at once',
};

/** Name and value of each, always in the same order. */
export function settingsInWords(settings: Settings): (readonly [name: string, value: string])[] {
  return (Object.keys(settingNames) as (keyof Settings)[]).map((key) => [settingNames[key], words(key, settings)]);
}

function words(key: keyof Settings, settings: Settings): string {
  const value = settings[key];
  if (value === null) return key === 'systemTokens' ? 'as written' : 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'idleSeconds') return `${String(value)} s`;
  return key === 'systemTokens' ? `${String(value)} tokens` : String(value);
}
