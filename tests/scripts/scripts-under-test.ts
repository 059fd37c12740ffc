/**
 * The scripts are plain JavaScript, because they run before anything is installed; this gives their functions types.
 */
export interface Step {
  code: number;
  output: string;
  timedOut: boolean;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type NpmFake = (args: string[], cwd: string) => Promise<Pick<Step, 'code' | 'output'>>;

interface Scripts {
  toolchain: {
    TOOLCHAIN_NODE_VERSION: string;
    isNewEnough(version: string): boolean;
    platformPackageName(platform: string, arch: string): string;
    ensureNode(root: string, options: { version: string; npm: NpmFake }): Promise<string>;
  };
  dependencies: {
    dependenciesAreCurrent(root: string): boolean;
    ensureDependencies(root: string, options: { npm: NpmFake }): Promise<void>;
  };
  build: {
    buildIsCurrent(root: string): boolean;
    ensureBuild(
      root: string,
      options: { build: (root: string) => Promise<Pick<Step, 'code' | 'output'>> },
    ): Promise<void>;
  };
  'setup-lock': {
    withLock<T>(
      folder: string,
      work: () => Promise<T>,
      options?: { pollMs?: number; isAlive?: (pid: number) => boolean },
    ): Promise<T>;
  };
  'electron-runtime': {
    ensureElectron(
      root: string,
      options: { retry?: boolean; now: number; fetch: (limitMs: number) => Promise<Step> },
    ): Promise<{ executable: string } | { reason: string }>;
  };
  'window-host': {
    chooseHost(
      wishes: { browser?: boolean; noOpen?: boolean; port?: boolean },
      machine: { platform: string; env: Record<string, string>; uid: number | undefined },
    ): { host: 'electron' } | { host: 'loopback'; because: string | null };
  };
  browser: {
    browserCandidates(env: Record<string, string>, platform: string): string[];
    firstWorking(candidates: string[], platform: string): Promise<string | null>;
    ensureChromium(
      root: string,
      machine: {
        env: Record<string, string>;
        platform: string;
        uid: number;
        candidates: string[];
        run: (command: string, args: string[]) => Promise<Step>;
      },
    ): Promise<{ executable: string } | { problem: string }>;
  };
  'test-counts': {
    countVitestReport(reportPath: string, exitCode: number): Counts & { problem: string | null };
    sumCounts(all: Counts[]): Counts;
    countLine(counts: Counts): string;
  };
  'npm-command': {
    npmCommand(
      node: string,
      env: Record<string, string>,
      platform: string,
    ): { command: string; args: string[]; shell: boolean };
    npmEnvironment(node: string, env: Record<string, string>): Record<string, string>;
  };
  'lint/layers': {
    layers: Record<string, { imports: string[] }>;
    layerOf(path: string): string | null;
    importProblem(importer: string, specifier: string): string | null;
    resolveImport(importer: string, specifier: string): string;
  };
}

/** @param name path below `scripts/`, without the extension */
export async function loadScript<Name extends keyof Scripts>(name: Name): Promise<Scripts[Name]> {
  return (await import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href)) as Scripts[Name];
}
