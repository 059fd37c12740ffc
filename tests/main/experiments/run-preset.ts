/** Runs presets through the whole application: simulator process, measuring thread, database, comparisons. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Application } from '../../../src/main/application-interface.js';
import { createApplication } from '../../../src/main/application.js';
import { spawnNodeSimulator } from '../../../src/main/simulator/spawn-node-simulator.js';
import type { RequestInput, RequestName, RequestOutput } from '../../../src/shared/contract/contract.js';
import type { Plan } from '../../../src/shared/domain/plan.js';
import type { Comparison } from '../../../src/shared/domain/session-document.js';
import type { SessionOverview } from '../../../src/shared/domain/session-overview.js';
import { builtMain } from '../hosts/cli/built-main.js';

export interface Played {
  readonly scenario: 'effects' | 'level';
  readonly timeScale: number;
  /** Blocks. */
  readonly runs: number;
  /** What makes the preset shorter without changing what it asks. */
  readonly shorten?: (plan: Plan) => Partial<Plan>;
}

export interface PresetRunner {
  names(): Promise<string[]>;
  /** @throws Error with the application's own words when the session cannot be started, or did not end as done */
  run(preset: string, played: Played): Promise<SessionOverview>;
}

/** One application for the tests of a file: its sessions run one after the other, as they must. */
export function presetRunner(): PresetRunner {
  const folder = mkdtempSync(join(tmpdir(), 'firsttoken-experiments-'));
  let application: Application | null = null;
  beforeAll(async () => {
    const main = await builtMain();
    application = await createApplication({
      dataDirectory: folder,
      host: 'cli',
      version: '1.2.3',
      spawnSimulator: spawnNodeSimulator(join(main, 'simulator.js')),
      measuringThreadPath: join(main, 'measuring-thread.js'),
    });
  });
  afterAll(async () => {
    await application?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    const result = await application?.request(name, input);
    if (result?.ok !== true) throw new Error(JSON.stringify(result));
    return result.data;
  }

  function sessionEnd(): Promise<void> {
    return new Promise((resolve) => {
      const stop = application?.on('live.batch', ({ events }) => {
        if (!events.some(({ type }) => type === 'session.ended')) return;
        stop?.();
        resolve();
      });
    });
  }

  return {
    names: async () => (await ask('presets.list', {})).map(({ name }) => name),
    async run(name, { scenario, timeScale, runs, shorten = () => ({}) }) {
      const preset = (await ask('presets.list', {})).find((each) => each.name === name);
      if (preset === undefined) throw new Error(`There is no preset "${name}"`);
      const ended = sessionEnd();
      const plan = { ...preset.plan, runs, simulator: { scenario, timeScale }, ...shorten(preset.plan) };
      const { sessionId } = await ask('benchmark.start', { plan });
      await ended;
      const overview = await ask('sessions.get', { id: sessionId });
      if (overview.session.state !== 'done') throw new Error(`${name} ended as ${overview.session.state}`);
      return overview;
    },
  };
}

/** The comparison of the two labels. @throws Error when the session has none */
export function comparisonOf(
  { arms, comparisons }: SessionOverview,
  arm: string,
  baseline: string,
  figure: Comparison['figure'],
): Comparison {
  const idOf = (label: string) => arms.find((each) => each.label === label)?.id;
  const found = comparisons.find(
    (each) => each.arm === idOf(arm) && each.baseline === idOf(baseline) && each.figure === figure,
  );
  if (found === undefined) throw new Error(`${arm} was not compared with ${baseline} by ${figure}`);
  return found;
}
