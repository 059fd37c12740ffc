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

describe('loadScenario', () => {
  it('finds the built-in ones, each with a description', async () => {
    const names = listScenarios().map(({ name }) => name);
    expect(names).toEqual(['article', 'steady']);
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

  it('says of a file that is not JSON that it is not', async () => {
    const path = await scenarioFile('{"name": ');
    const error = await rejectionOf(loadScenario(path));
    expect(error).toMatchObject({ code: 'invalid-input', message: /is not JSON/ });
    expect(error.message).toContain(path);
  });

  it.each([
    ['a missing field', tinyModel({ ttft: undefined }), 'models.0.ttft'],
    ['an unknown field', tinyModel({ colour: 'blue' }), 'models.0: Unrecognized key: "colour"'],
    ['a negative wait', tinyModel({ gaps: { kind: 'constant', ms: -1 } }), 'models.0.gaps.ms'],
    ['an empty list of times', tinyModel({ ttft: { kind: 'fixed', ms: [] } }), 'models.0.ttft.ms'],
    ['an unknown fault', tinyModel({ faults: [{ kind: 'fire', onRequest: 1 }] }), 'models.0.faults.0.kind'],
    ['a fault without its request', tinyModel({ faults: [{ kind: 'cut' }] }), 'models.0.faults.0.onRequest'],
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
});
