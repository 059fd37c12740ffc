/** `npm run bench`: bundles a benchmark of `bench/` with the sources that it imports, and runs it in a process of its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArguments } from './arguments.mjs';
import { ScriptError } from './messages.mjs';
import { runInTerminal } from './processes.mjs';
import { ensureSetup } from './setup.mjs';

/**
 * @param {string} root
 * @returns {{ name: string, about: string }[]} every `bench/NAME.ts` with the first line of its opening comment
 */
export function listBenches(root) {
  const folder = join(root, 'bench');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => ({
      name: basename(file, '.ts'),
      about: firstCommentLine(readFileSync(join(folder, file), 'utf8')),
    }));
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {{ names: string[], quick: boolean }}
 * @throws {ScriptError} with exit code 2 and the list for an unknown name
 */
export function parseBench(root, args) {
  const { flags, names } = parseArguments('npm run bench', args, { '--quick': 'switch' });
  const benches = listBenches(root);
  const unknown = names.find((name) => !benches.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    throw new ScriptError(`npm run bench: there is no benchmark ${unknown}. There are:\n${table(benches)}`, 2);
  }
  if (benches.length === 0) throw new ScriptError('npm run bench: bench/ holds no benchmark', 2);
  return { names, quick: flags['--quick'] === true };
}

/** @returns {Promise<number>} 1 when any benchmark failed */
export async function bench(root, args) {
  const { names, quick } = parseBench(root, args);
  await ensureSetup(root);
  const benches = listBenches(root);
  if (names.length === 0) process.stdout.write(`${table(benches)}\n`);
  let exitCode = 0;
  for (const name of names.length === 0 ? benches.map((entry) => entry.name) : names) {
    process.stdout.write(`\n== ${name}\n`);
    const code = await runBundled(root, await bundle(root, name), quick ? ['--quick'] : []);
    if (code >= 128) return code;
    if (code !== 0) exitCode = 1;
  }
  return exitCode;
}

/**
 * Packages stay outside the bundle; our own sources go in, because they import each other by `.js` names. What a
 * benchmark runs in threads of its own, `bench/NAME/PART.entry.ts`, is built beside it as `NAME/PART.entry.mjs`.
 *
 * @returns {Promise<string>} path of the bundle
 */
export async function bundle(root, name) {
  const { build } = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href);
  const outDir = join(root, 'out', 'bench');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      target: 'node22',
      rolldownOptions: {
        input: entriesOf(root, name),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: `${name}-[hash].mjs` },
      },
    },
  });
  return join(outDir, `${name}.mjs`);
}

/** @returns {Record<string, string>} source files by the name of what is built from them */
function entriesOf(root, name) {
  const folder = join(root, 'bench', name);
  const parts = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.entry.ts')) : [];
  return Object.fromEntries([
    [name, join(root, 'bench', `${name}.ts`)],
    ...parts.map((file) => [`${name}/${basename(file, '.ts')}`, join(folder, file)]),
  ]);
}

async function runBundled(root, script, args) {
  const { code } = await runInTerminal(process.execPath, ['--enable-source-maps', script, ...args], { cwd: root });
  return code;
}

function firstCommentLine(source) {
  const comment = /^\s*(?:\/\*\*?\s*(?:\n\s*\*\s*)?([^\n]*)|\/\/\s*([^\n]*))/.exec(source);
  return (comment?.[1] ?? comment?.[2] ?? '').replace(/\*\/\s*$/, '').trim();
}

function table(benches) {
  const width = Math.max(0, ...benches.map(({ name }) => name.length));
  return benches.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`.trimEnd()).join('\n');
}
