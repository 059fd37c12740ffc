import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listScenarios, loadScenario } from '../../../src/main/simulator/load-scenario.js';
import { rejectionOf, tinyModel, tinyScenario } from './support.js';

async function scenarioFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-scenario-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'mine.json');
  await writeFile(path, text);
  return path;
}

const cache = { minimumTokens: 1024, ttl: ['5m'] };
const bimodal = (change: Record<string, unknown>): Record<string, unknown> => ({
  ttft: { kind: 'bimodal', medianMs: 100, sigma: 0.1, slowShare: 0.1, slowFactor: 8, ...change },
});

describe('loadScenario', () => {
  it('finds the built-in ones, each with a description', async () => {
    const names = listScenarios().map(({ name }) => name);
    expect(names).toEqual(['article', 'steady', 'stormy', 'account', 'effects', 'level', 'odd-output']);
    for (const name of names) expect((await loadScenario(name)).name).toBe(name);
  });

  it('reads a file and fills in what it leaves out', async () => {
    const scenario = await loadScenario(await scenarioFile(JSON.stringify(tinyScenario(tinyModel()))));
    expect(scenario.models[0]).toMatchObject({ streaming: true, cache: null, faults: [], reasoningShare: 0 });
  });

  it('says of an unknown name what there is', async () => {
    expect(await rejectionOf(loadScenario('stromy'))).toMatchObject({
      code: 'not-found',
      field: 'scenario',
      message: /"stromy"/,
      hint: /article, steady/,
    });
  });

  it.each([
    ['an unfinished file', '{"name": ', '1:10'],
    ['a comma too many', '{\n  "name": "a",\n}', '3:1'],
    ['a word without quotes', '{\n  "name": [1,\n    blue]\n}', '3:5'],
    ['text after the end', '{}\n{}', '2:1'],
    ['an empty file', '', '1:1'],
  ])('says of a file that is not JSON where it stops being JSON: %s', async (_, text, place) => {
    const path = await scenarioFile(text);
    const error = await rejectionOf(loadScenario(path));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toContain(`${path}:${place} is not JSON`);
  });

  it.each([
    ['a wrong value', { tokensPerDelta: 0 }, '"tokensPerDelta": 0'],
    ['a field that does not exist', { colour: 'blue' }, '"colour": "blue"'],
    ['a value within a list', { ttft: { kind: 'fixed', ms: [1, 2, 'x'] } }, '"x"'],
    [
      'a missing field, by what it should be in',
      { faults: [{ kind: 'slow-headers', rate: 0.5 }] },
      '{\n          "kind": "slow-headers"',
    ],
    [
      'an effect of a tier that the model lacks',
      { tiers: ['default', 'flex'], tierEffects: { priority: { ttftFactor: 0.5 } } },
      '"priority": {',
    ],
    ['two kinds of times of which the slow one is quicker', bimodal({ slowFactor: 0.5 }), '"slowFactor": 0.5'],
  ])('names the line and column of %s', async (_, change, text) => {
    const json = JSON.stringify(tinyScenario(tinyModel(change)), null, 2);
    const path = await scenarioFile(json);
    const error = await rejectionOf(loadScenario(path));
    const before = json.slice(0, json.indexOf(text)).split('\n');
    expect(error.message).toContain(`${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: models.0`);
  });

  it.each([
    ['a missing field', tinyModel({ ttft: undefined }), 'models.0.ttft'],
    ['an unknown field', tinyModel({ colour: 'blue' }), 'models.0: Unrecognized key: "colour"'],
    ['a negative wait', tinyModel({ gaps: { kind: 'constant', ms: -1 } }), 'models.0.gaps.ms'],
    ['a prefill that is no time', tinyModel({ prefillMsPerThousandTokens: -1 }), 'models.0.prefillMsPerThousandTokens'],
    ['a share above 1', tinyModel({ cache: { ...cache, implicitHitRate: 2 } }), 'models.0.cache.implicitHitRate'],
    ['half a request', tinyModel({ concurrency: { free: 0.5, ttftShareEach: 1 } }), 'models.0.concurrency.free'],
    ['an empty list of times', tinyModel({ ttft: { kind: 'fixed', ms: [] } }), 'models.0.ttft.ms'],
    ['an unknown fault', tinyModel({ faults: [{ kind: 'fire', onRequest: 1 }] }), 'models.0.faults.0.kind'],
    ['a fault without its request', tinyModel({ faults: [{ kind: 'cut' }] }), 'models.0.faults.0.onRequest'],
    [
      'a fault by number and by rate',
      tinyModel({ faults: [{ kind: 'cut', onRequest: 1, rate: 1 }] }),
      'models.0.faults.0.onRequest',
    ],
    ['min above max', tinyModel({ outputTokens: { min: 9, max: 8 } }), 'models.0.outputTokens.min'],
    [
      'an id twice',
      tinyModel({ inferenceProfiles: [{ id: 'tiny.model-v1:0', name: 'Again', regions: 'any' }] }),
      'models.0.inferenceProfiles.0.id: the id "tiny.model-v1:0" is used twice',
    ],
  ])('names file and field of %s', async (_, model, field) => {
    const path = await scenarioFile(JSON.stringify(tinyScenario(model)));
    const error = await rejectionOf(loadScenario(path));
    expect(error.message).toContain(path);
    expect(error.message).toContain(field);
    expect(error.hint).toMatch(/Correct the file/);
  });

  it('refuses an application profile or a throughput of a model that is not there', async () => {
    const scenario = {
      ...tinyScenario(tinyModel()),
      applicationProfiles: [{ id: 'a1', name: 'Mine', copyFrom: 'gone' }],
      provisionedThroughputs: [{ id: 'a1', name: 'Bought', modelId: 'tiny.model-v1:0', region: 'us-west-2' }],
    };
    const error = await rejectionOf(loadScenario(await scenarioFile(JSON.stringify(scenario))));
    expect(error.message).toContain('applicationProfiles.0.copyFrom: there is no model "gone"');
    expect(error.message).toContain('provisionedThroughputs.0.id: the id "a1" is used twice');
  });
});
