/** Rules on the sources as a whole: who imports whom, and what may not be written anywhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { loadScript } from './scripts/scripts-under-test.js';

const { importProblem, layerOf, layers, resolveImport } = await loadScript('lint/layers');

const root = fileURLToPath(new URL('..', import.meta.url));
const maximumLines = 300;

interface SourceFile {
  path: string;
  text: string;
  specifiers: string[];
}

const sources: SourceFile[] = filesBelow('src')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readText(path);
    const { importedFiles } = ts.preProcessFile(text, true, true);
    return { path, text, specifiers: importedFiles.map(({ fileName }) => fileName) };
  });

describe('architecture', () => {
  test('the reader of imports sees them, else the other tests would pass for nothing', () => {
    expect(sources.flatMap(({ specifiers }) => specifiers).length).toBeGreaterThan(sources.length);
  });

  test('no folder imports what the table of layers does not allow', () => {
    const problems = sources.flatMap(({ path, specifiers }) =>
      specifiers.flatMap((specifier) => {
        const problem = importProblem(path, specifier);
        return problem === null ? [] : [`${path}: ${problem}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  test('the table of layers has no line for what is not there, where a wrong name would allow nothing and hide it', () => {
    const unknown = Object.values(layers)
      .flatMap(({ imports }) => imports)
      .concat(Object.keys(layers))
      .filter((path) => !existsSync(`${root}/${path}`));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test('no folders import each other in a circle', () => {
    expect(findCycle(layerGraph())).toBeNull();
  });

  test('IPC handlers exist in one place only, so that none can skip the sender check and the parsing', () => {
    const elsewhere = sources.filter(
      ({ path, text }) => /\bipcMain\s*\.\s*\w/.test(text) && !path.startsWith('src/main/hosts/electron/'),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  test(`no source is longer than ${maximumLines} lines, where it would hold a second topic`, () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > maximumLines);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('ARCHITECTURE.md says of every dependency why it is needed, and of no other', () => {
    const manifest = JSON.parse(readText('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const section = readText('ARCHITECTURE.md').split('## Dependencies')[1] ?? '';
    const explained = section.match(/^\|[^|]*/gm)?.flatMap((cell) => cell.match(/(?<=`)[^`,]+(?=`)/g) ?? []) ?? [];
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(explained.filter((name) => name.trim() !== ',').sort()).toEqual(declared.sort());
  });

  test('no file names a folder of the machine that it was written on', () => {
    // Put together from parts, so that this file does not contain what it looks for.
    const machinePath = new RegExp(String.raw`(^|[^A-Za-z0-9_.-])/(${['work', 'farm', 'root'].join('|')})/`, 'm');
    expect(writtenFiles().filter((path) => machinePath.test(readText(path)))).toEqual([]);
  });
});

/** Edges between layers, from the imports that are really there. */
function layerGraph(): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { path, specifiers } of sources) {
    const from = layerOf(path) ?? path;
    for (const specifier of specifiers.filter((entry) => entry.startsWith('.'))) {
      const to = layerOf(resolveImport(path, specifier));
      if (to === null || to === from) continue;
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graph;
}

/** @returns a path that ends where it began, or null */
function findCycle(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const finished = new Set<string>();
  function visit(node: string, path: string[]): string[] | null {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== null) return cycle;
    }
    finished.add(node);
    return null;
  }
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Everything that is written by hand: not what is fetched, built or measured. */
function writtenFiles(): string[] {
  const folders = ['.ci', 'bench', 'docs', 'resources', 'scripts', 'src', 'tests'].filter((path) =>
    existsSync(`${root}/${path}`),
  );
  const atRoot = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...folders.flatMap(filesBelow), ...atRoot.map(({ name }) => name)].filter(
    (path) => path !== 'package-lock.json' && !/\.(png|ico|icns|woff2?|db|sqlite|log)$/.test(path),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function readText(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}
