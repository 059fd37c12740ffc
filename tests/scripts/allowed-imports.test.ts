import { describe, expect, test } from 'vitest';
import { loadScript } from './scripts-under-test.js';

const { importProblem } = await loadScript('lint/layers');

describe('the table of layers', () => {
  test.each([
    ['shared code that reaches into the application', 'src/shared/domain/plan.ts', '../../main/router.js'],
    ["shared code with Node's modules, which the window does not have", 'src/shared/domain/plan.ts', 'node:fs'],
    ["Node's modules without their prefix", 'src/shared/domain/plan.ts', 'path'],
    ['the window with electron', 'src/renderer/main.tsx', 'electron'],
    ['the window with the application', 'src/renderer/main.tsx', '../main/application.js'],
    ['one stage that uses another', 'src/main/report/csv.ts', '../storage/open-store.js'],
    ['the benchmark with the AWS side', 'src/main/benchmark/run-session.ts', '../bedrock/converse-stream.js'],
    ['a stage that knows its composition', 'src/main/storage/open-store.ts', '../application.js'],
    ['the composition with a host', 'src/main/application.ts', './hosts/loopback/serve-page.js'],
    ['electron outside its host', 'src/main/hosts/loopback/serve-page.ts', 'electron'],
    ['a folder that nobody has put into the table', 'src/main-two/x.ts', './y.js'],
  ])('refuses %s', (_case, importer, specifier) => {
    expect(importProblem(importer, specifier)).not.toBeNull();
  });

  test.each([
    ['a file of the same folder', 'src/main/report/csv.ts', './cells.js'],
    ['shared code', 'src/main/report/csv.ts', '../../shared/domain/run.js'],
    ['the ports of the benchmark', 'src/main/storage/open-store.ts', '../benchmark/ports.js'],
    [
      'the AWS side in the entry of the thread',
      'src/main/benchmark/measuring-thread.ts',
      '../bedrock/converse-stream.js',
    ],
    ['a text of the resources', 'src/main/plan/default-prompt.ts', '../../../resources/prompts/default.txt?raw'],
    ['electron in its host', 'src/main/hosts/electron/window.ts', 'electron'],
    ['a package', 'src/shared/domain/plan.ts', 'zod'],
  ])('allows %s', (_case, importer, specifier) => {
    expect(importProblem(importer, specifier)).toBeNull();
  });
});
