/** Options as the command line gives them: text, not yet checked. */

/** The options of `run`. */
export interface RunOptions {
  plan?: string;
  preset?: string;
  name?: string;
  profile?: string;
  region?: string;
  models?: string;
  size?: string;
  runs?: string;
  warmups?: string;
  order?: string;
  seed?: string;
  transport?: string;
  concurrency?: string;
  rate?: string;
  arrivals?: string;
  retries?: string;
  system?: string;
  prompt?: string;
  maxTokens?: string;
  temperature?: string;
  topP?: string;
  cache?: boolean;
  latency?: string;
  tier?: string;
  idleSeconds?: string;
  timeout?: string;
  precision?: string;
  budget?: string;
  failIf?: string[];
  endpoint?: string;
  fips?: boolean;
  dualStack?: boolean;
  timeScale?: string;
  scenario?: string;
  format: string;
  out?: string;
  dataDir?: string;
  quiet?: boolean;
  checkAccess?: boolean;
  printPolicy?: boolean;
}

/** The options of `presets`. */
export interface PresetsOptions {
  size?: string;
  dataDir?: string;
  format: string;
}

/** The options of `models`. */
export interface ModelsOptions {
  profile: string;
  region?: string;
  endpoint?: string;
  fips?: boolean;
  dualStack?: boolean;
  scenario?: string;
  refresh?: boolean;
  dataDir?: string;
  format: string;
}

/** The options of `sessions export`. */
export interface ExportOptions {
  format: string;
  out?: string;
  showAccountId?: boolean;
  dataDir?: string;
}
