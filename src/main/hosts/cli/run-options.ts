/** The options of `run`, as the command line gives them: text, not yet checked. */
export interface RunOptions {
  plan?: string;
  preset?: string;
  name?: string;
  profile?: string;
  region?: string;
  models?: string;
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
  endpoint?: string;
  timeScale?: string;
  scenario?: string;
  format: string;
  out?: string;
  dataDir?: string;
  quiet?: boolean;
}
