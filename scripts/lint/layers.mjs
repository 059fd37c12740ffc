/**
 * Which folder may import which: the one table behind the lint rule, the architecture test, and the section "Allowed
 * imports" of ARCHITECTURE.md. A folder may always import from itself; whatever is not listed is not allowed.
 */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** What the benchmark asks of others: the interfaces that they implement. */
const ports = ['src/main/benchmark/ports.ts', 'src/main/benchmark/stream-client.ts'];
/** Files of `src/main` that need nothing but `shared`, so that anybody in `src/main` may use them. */
const commonFiles = [
  'src/main/data-directory.ts',
  'src/main/event-hub.ts',
  'src/main/listen-on-loopback.ts',
  'src/main/locate-json.ts',
  'src/main/safe-text.ts',
  'src/main/thread-priority.ts',
  'src/main/throwaway-certificate.ts',
  'src/main/unless-aborted.ts',
  'src/main/version.ts',
];
/** What one side of the contract knows of the other: the interface that hosts serve, and the router behind it. */
const border = ['src/main/application-interface.ts', 'src/main/router.ts'];
/** The stages and what they stand on. They know each other through the ports only. */
const stages = ['bedrock', 'benchmark', 'calibration', 'live', 'plan', 'report', 'simulator', 'storage'].map(
  (name) => `src/main/${name}`,
);

/**
 * @typedef {{ imports: string[], node?: boolean, electron?: boolean }} Layer
 *   `imports`: folders and files of ours; `node`: may use Node's own modules; `electron`: may import electron
 * @type {Record<string, Layer>} by folder or file; the longest match holds
 */
export const layers = {
  'src/shared': { imports: [] },
  'src/preload': { imports: ['src/shared'], electron: true },
  'src/renderer': { imports: ['src/shared', 'resources/cheat-sheet'] },

  ...Object.fromEntries(
    [...commonFiles, ...border].map((file) => [
      file,
      { imports: ['src/shared', 'package.json', ...commonFiles], node: true },
    ]),
  ),

  'src/main/benchmark': { imports: ['src/shared', ...commonFiles], node: true },
  // The thread's entry: it puts the stream client into the loop that measures.
  'src/main/benchmark/measuring-thread.ts': {
    imports: ['src/shared', 'src/main/benchmark', 'src/main/bedrock', ...commonFiles],
    node: true,
  },
  'src/main/bedrock': { imports: ['src/shared', ...ports, 'resources', ...commonFiles], node: true },
  'src/main/calibration': { imports: ['src/shared', ...ports, ...commonFiles], node: true },
  'src/main/live': { imports: ['src/shared', ...ports, ...commonFiles], node: true },
  'src/main/plan': { imports: ['src/shared', ...ports, 'resources', ...commonFiles], node: true },
  'src/main/report': { imports: ['src/shared', ...ports, ...commonFiles], node: true },
  'src/main/simulator': { imports: ['src/shared', ...ports, 'resources', ...commonFiles], node: true },
  'src/main/storage': { imports: ['src/shared', ...ports, ...commonFiles], node: true },

  'src/main/services': { imports: ['src/shared', ...stages, ...border, ...commonFiles], node: true },
  'src/main/handlers': {
    imports: ['src/shared', ...stages, 'src/main/services', ...border, ...commonFiles],
    node: true,
  },
  // What is left in `src/main` is composition: application.ts.
  'src/main': {
    imports: ['src/shared', ...stages, 'src/main/services', 'src/main/handlers', ...border, ...commonFiles],
    node: true,
  },
  'src/main/hosts': {
    imports: ['src/shared', ...stages, 'src/main/application.ts', ...border, ...commonFiles],
    node: true,
  },
  'src/main/hosts/electron': {
    imports: ['src/shared', ...stages, 'src/main/hosts', 'src/main/application.ts', ...border, ...commonFiles],
    node: true,
    electron: true,
  },
  'src/main/index.ts': {
    imports: ['src/shared', 'src/main'],
    node: true,
    electron: true,
  },
};

/**
 * The folder or file of the table that a source belongs to.
 *
 * @param {string} path from the root of the clone, with forward slashes
 * @returns {string | null} null for what the table does not know
 */
export function layerOf(path) {
  const matches = Object.keys(layers).filter((key) => lies(path, key));
  return matches.sort((one, other) => other.length - one.length)[0] ?? null;
}

/**
 * Says why an import is not allowed.
 *
 * @param {string} importer path from the root of the clone, with forward slashes
 * @param {string} specifier as written
 * @returns {string | null} null when it is allowed
 */
export function importProblem(importer, specifier) {
  const name = layerOf(importer);
  if (name === null) return `${importer} lies in no folder of scripts/lint/layers.mjs: add the folder to the table`;
  const layer = layers[name];
  if (!specifier.startsWith('.')) return packageProblem(name, layer, specifier);
  const target = resolveImport(importer, specifier);
  const allowed = layerOf(target) === name || layer.imports.some((entry) => lies(target, entry));
  return allowed ? null : `${name} may not import ${target}`;
}

/** Path of an import from the root, with the extension that the source has. */
export function resolveImport(importer, specifier) {
  const path = posix.join(posix.dirname(importer), specifier.replace(/\?.*$/, ''));
  return path.replace(/\.js$/, '.ts');
}

function packageProblem(name, layer, specifier) {
  if (specifier === 'electron' || specifier.startsWith('electron/')) {
    return layer.electron === true ? null : `${name} may not import electron`;
  }
  return isBuiltin(specifier) && layer.node !== true
    ? `${name} may not import ${specifier}: it also runs in the window`
    : null;
}

function lies(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
