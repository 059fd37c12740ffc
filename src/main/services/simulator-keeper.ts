/**
 * Keeps the simulator processes: one for each session that needs one, and one that answers which models a scenario has
 * while no session runs. A process that has only listed models is handed to the next session that wants the same.
 */
export interface SimulatorSettings {
  readonly scenario: string;
  readonly seed: number;
  readonly timeScale: number;
}

export interface RunningSimulator {
  /** URL of its HTTP/1.1 listener. */
  readonly http1: string;
  /** URL of its TLS listener, which speaks HTTP/1.1 and HTTP/2; left out by a simulator without TLS. */
  readonly tls?: string | undefined;
  /** PEM of that listener's certificate. */
  readonly certificate?: string | undefined;
  stop(): Promise<void>;
}

/** The signal ends a launch that is under way. */
export type LaunchSimulator = (settings: SimulatorSettings, signal?: AbortSignal) => Promise<RunningSimulator>;

export interface SimulatorKeeper {
  /** @returns URL of a simulator that lists the scenario's models; the keeper stops it */
  forCatalogue(settings: SimulatorSettings): Promise<string>;
  /** Forgets the catalogue's simulator of that URL, because it does not answer. */
  discard(url: string): Promise<void>;
  /** @returns a simulator in its first state; the caller stops it */
  forSession(settings: SimulatorSettings, signal?: AbortSignal): Promise<RunningSimulator>;
  close(): Promise<void>;
}

interface Kept {
  readonly settings: SimulatorSettings;
  readonly simulator: Promise<RunningSimulator>;
}

export function createSimulatorKeeper(launch: LaunchSimulator): SimulatorKeeper {
  const kept = new Set<Kept>();

  function take(matches: (settings: SimulatorSettings) => boolean): Kept | undefined {
    return [...kept].find(({ settings }) => matches(settings));
  }

  return {
    async forCatalogue(settings) {
      // What a scenario lists depends on neither seed nor time scale.
      let entry = take(({ scenario }) => scenario === settings.scenario);
      if (entry === undefined) {
        entry = { settings, simulator: launch(settings) };
        kept.add(entry);
      }
      try {
        return (await entry.simulator).http1;
      } catch (error) {
        kept.delete(entry);
        throw error;
      }
    },
    async discard(url) {
      for (const entry of [...kept]) {
        const simulator = await entry.simulator.catch(() => null);
        if (simulator?.http1 !== url) continue;
        kept.delete(entry);
        await simulator.stop();
      }
    },
    async forSession({ scenario, seed, timeScale }, signal) {
      const entry = take(
        (other) => other.scenario === scenario && other.seed === seed && other.timeScale === timeScale,
      );
      if (entry === undefined) return launch({ scenario, seed, timeScale }, signal);
      kept.delete(entry);
      return entry.simulator;
    },
    async close() {
      const open = [...kept];
      kept.clear();
      await Promise.all(open.map(stop));
    },
  };
}

/** One that never started needs no stop. */
async function stop({ simulator }: Kept): Promise<void> {
  const running = await simulator.catch(() => null);
  await running?.stop();
}
