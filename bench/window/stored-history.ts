/** A history of thousands of sessions, put into the database through the store: names, models, places and days vary. */
import { openStore } from '../../src/main/storage/open-store.js';
import type { Session } from '../../src/shared/domain/session.js';
import { makeRuns, makeSessionOf, type SessionSize } from '../results/make-runs.js';

const size: SessionSize = { arms: 3, runsPerArm: 2, deltasPerRun: 5 };
const HOUR_MS = 3_600_000;
const questions = ['Morning check', 'The article', 'Connection reuse', 'Prompt caching', 'Cross-region', 'Idle gaps'];
const models = ['Nova Micro', 'Claude Haiku 4.5', 'DeepSeek V3.2', 'GPT OSS 20B', 'Qwen3 Next 80B', 'MiniMax M2.5'];
const regions = ['us-west-2', 'us-east-1', 'eu-central-1', 'ap-southeast-2'];
const profiles = ['simulator', 'dev-sso', 'prod-readonly'];
const tags = ['baseline', 'after upgrade', 'vpn', 'office'];

export function storeHistory(dataDirectory: string, sessions: number): void {
  const store = openStore(dataDirectory);
  for (let index = 0; index < sessions; index += 1) {
    const session = sessionAt(index);
    store.insertSession(session, size.arms * size.runsPerArm);
    for (const run of makeRuns(size)) store.saveRun(session.id, run);
    store.endSession(session.id, index % 11 === 0 ? 'cancelled' : 'done', session.startedAt);
  }
  store.close();
}

function sessionAt(index: number): Session {
  const session = makeSessionOf(`history-${index}`, size);
  const region = of(regions, index);
  return {
    ...session,
    name: `${of(questions, index)} ${index}`,
    startedAt: new Date(Date.UTC(2026, 0, 1) + index * HOUR_MS).toISOString(),
    simulated: index % profiles.length === 0,
    plan: { ...session.plan, region, profile: of(profiles, index), preset: index % 2 === 0 ? 'compare' : null },
    arms: session.arms.map((arm, place) => ({ ...arm, label: of(models, index + place) })),
    tags: index % 5 === 0 ? [of(tags, index / 5)] : [],
  };
}

function of(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
