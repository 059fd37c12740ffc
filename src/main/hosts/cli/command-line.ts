/**
 * The commands and their options. Each command's own code is loaded when it is called, so that `--help` and a mistyped
 * option answer at once.
 */
import { Command, CommanderError, Option } from 'commander';
import { sizes } from '../../../shared/domain/preset.js';
import { applicationVersion } from '../../version.js';
import { exitCodeOfError, exitCodes } from './exit-codes.js';
import { errorText, ReportedError } from './messages.js';
import { contractError } from '../../router.js';
import type { ExportOptions, ModelsOptions, PresetsOptions, RunOptions } from './run-options.js';
import type { Terminal } from './terminal.js';

const dataDir = ['--data-dir <folder>', 'folder of the database'] as const;

const fips = ['--fips', 'use the hosts of the region that are validated by FIPS 140'] as const;
const noFips = ['--no-fips', 'use the plain ones, whatever the profile or the environment says'] as const;
const dualStack = ['--dual-stack', 'use the hosts of the region that speak IPv6 too'] as const;
const noDualStack = ['--no-dual-stack', 'use those of IPv4, whatever the profile or the environment says'] as const;

/** Values of an option that may be given several times. */
function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function sizeOption(): Option {
  const words = sizes.map(({ name, runs }) => `${name}: ${runs}`).join(', ');
  return new Option('--size <name>', `measured runs per model by a word (${words})`).choices(
    sizes.map(({ name }) => name),
  );
}

function listFormat(): Option {
  return new Option('--format <format>', 'how it is printed').choices(['table', 'json']).default('table');
}

function documentFormat(...formats: readonly string[]): Option {
  return new Option('--format <format>', 'how the results are printed').choices(formats).default(formats[0]);
}

/** @returns the exit code; never rejects */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done;
  const command = commandTree(terminal, (code) => {
    exitCode = code;
  });
  try {
    await command.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof ReportedError) return error.exitCode;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const known = contractError(error);
    terminal.note(errorText(known));
    return exitCodeOfError(known.code);
  }
}

function commandTree(terminal: Terminal, end: (exitCode: number) => void): Command {
  const program = new Command('firsttoken')
    .description('Measures how fast Amazon Bedrock models stream: the time to the first token, and how much it varies.')
    .version(applicationVersion, '--version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .exitOverride();

  addRun(program, terminal, end);

  program
    .command('profiles')
    .description('the profiles that a benchmark can use')
    .addOption(listFormat())
    .action(async (options: { format: string }) => {
      const { listProfilesCommand } = await import('./commands/catalogue-commands.js');
      await listProfilesCommand(options, terminal);
    });

  program
    .command('models')
    .description('the models that a profile can call in a region')
    .option('--profile <name>', 'an AWS profile, or simulator', 'simulator')
    .option('--region <code>', "a region such as us-west-2 (default: the profile's)")
    .option('--endpoint <url>', 'ask this address in place of Bedrock')
    .option(...fips)
    .option(...noFips)
    .option(...dualStack)
    .option(...noDualStack)
    .option('--scenario <name>', 'simulator only: what it plays')
    .option('--refresh', 'ask the account, even when its answer of the last day is kept')
    .addOption(listFormat())
    .option(...dataDir)
    .action(async (options: ModelsOptions) => {
      const { listModelsCommand } = await import('./commands/catalogue-commands.js');
      await listModelsCommand(options, terminal);
    });

  program
    .command('presets')
    .description('the plans that are ready to run, with what each asks for')
    .addOption(sizeOption())
    .addOption(listFormat())
    .option(...dataDir)
    .action(async (options: PresetsOptions) => {
      const { listPresetsCommand } = await import('./commands/preset-command.js');
      await listPresetsCommand(options, terminal);
    });

  addSessions(program, terminal);

  program
    .command('simulate')
    .description('run the simulator of Bedrock on its own')
    .option('--port <number>', 'port for HTTP/1.1 (0: any free one)', '0')
    .option('--h2c-port <number>', 'port for HTTP/2 in clear text (0: any free one)', '0')
    .option('--tls', 'open a TLS port too, for HTTP/1.1 and HTTP/2, with a certificate of its own')
    .option('--tls-port <number>', 'port for TLS; implies --tls')
    .option('--scenario <name>', 'a built-in scenario, or a file', 'article')
    .option('--seed <number>', 'seed of everything that is random', '1')
    .option('--time-scale <factor>', 'multiplies every wait', '1')
    .option('--log <file>', "one JSON line per request with the server's own times")
    .action(async (options: Record<string, string | boolean | undefined>) => {
      const { simulateCommand } = await import('./commands/simulate-command.js');
      end(await simulateCommand(options, terminal));
    });

  program
    .command('serve')
    .description('open the window from a server on 127.0.0.1')
    .option('--port <number>', 'port to listen on (0: any free one)', '0')
    .option('--no-open', 'print the address only, open no window')
    .option(...dataDir)
    .action(async (options: { port: string; open: boolean; dataDir?: string }) => {
      const { runServeCommand } = await import('./commands/serve-command.js');
      end(await runServeCommand(options, terminal));
    });

  for (const command of withSubcommands(program)) dressCommand(command, terminal);
  return program;
}

function addRun(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('run')
    .description('run a benchmark and print its results')
    .option('--plan <file>', 'a plan as JSON')
    .option('--preset <name>', 'a plan that is built in or saved; the command presets lists them')
    .option('--name <text>', 'name of the session')
    .option('--profile <name>', 'an AWS profile, or simulator (the default)')
    .option('--region <code>', 'a region such as us-west-2')
    .option('--models <ids>', 'model or inference profile ids, separated by commas')
    .addOption(sizeOption())
    .option('--runs <number>', 'measured runs per model')
    .option('--warmups <number>', 'runs per model that come first and enter no summary')
    .option('--order <order>', 'shuffled or sequential')
    .option('--seed <number>', 'seed of the order and of the simulator')
    .option('--transport <name>', 'http1, http1-cold, http2 or http2-sdk, for all models')
    .option('--concurrency <number>', 'requests in flight at once (default: 1)')
    .option('--rate <number>', 'requests started per second, whatever becomes of those before')
    .option('--arrivals <name>', 'with --rate: constant, or poisson (the default)')
    .option('--system <file>', 'file with the system prompt')
    .option('--prompt <text>', 'the user message')
    .option('--max-tokens <number>', 'longest reply, in tokens')
    .option('--temperature <number>', '0 to 1')
    .option('--top-p <number>', '0 to 1')
    .option('--cache', 'put a cache point behind the system prompt, for models that take one')
    .option('--latency <mode>', 'standard or optimized')
    .option('--tier <name>', 'default, priority, flex or reserved')
    .option('--idle-seconds <number>', 'pause between two runs')
    .option('--timeout <seconds>', 'longest time of one run, its retries included')
    .option('--retries <number>', 'times that a run is sent again after a failure that may pass (default: 0)')
    .option('--precision <share>', 'end when every median is known to this share of it, such as 0.1')
    .option('--budget <usd>', 'end before the session could cost more, in US dollars')
    .option('--endpoint <url>', 'send the requests to this address in place of Bedrock')
    .option(...fips)
    .option(...noFips)
    .option(...dualStack)
    .option(...noDualStack)
    .option('--time-scale <factor>', 'simulator only: multiplies every wait')
    .option('--scenario <name>', 'simulator only: what it plays')
    .addOption(documentFormat('table', 'markdown', 'csv', 'json'))
    .option('--out <folder>', 'write the results into files there')
    .option(
      '--fail-if <expression>',
      'exit with code 99 when it holds, such as ttft.median>500; may be given again',
      collect,
    )
    .option(...dataDir)
    .option('--quiet', 'no progress')
    .option('--check-access', 'first send one request of one token for each model; end when one cannot be called')
    .option('--print-policy', 'print the IAM policy that the plan needs, and run nothing')
    .action(async (options: RunOptions) => {
      const { runCommand } = await import('./commands/run-command.js');
      end(await runCommand(options, terminal));
    });
}

function addSessions(program: Command, terminal: Terminal): void {
  const sessions = program.command('sessions').description('the stored sessions').helpCommand(false);
  sessions
    .command('list')
    .description('all stored sessions, newest first')
    .addOption(listFormat())
    .option(...dataDir)
    .action(async (options: { format: string; dataDir?: string }) => {
      const { listSessionsCommand } = await import('./commands/session-commands.js');
      await listSessionsCommand(options, terminal);
    });
  sessions
    .command('show <id>')
    .description('the results of one session; the beginning of its id is enough')
    .addOption(documentFormat('table', 'markdown', 'csv', 'json'))
    .option(...dataDir)
    .action(async (id: string, options: { format: string; dataDir?: string }) => {
      const { showSessionCommand } = await import('./commands/session-commands.js');
      await showSessionCommand(id, options, terminal);
    });
  sessions
    .command('export <id>')
    .description('write the results of one session into files, or print them')
    .addOption(documentFormat('csv', 'json'))
    .option('--out <path>', 'a folder (or, for json, a file that ends in .json)')
    .option('--show-account-id', 'write account ids whole; without it all but their last four digits are masked')
    .option(...dataDir)
    .action(async (id: string, options: ExportOptions) => {
      const { exportSessionCommand } = await import('./commands/session-commands.js');
      await exportSessionCommand(id, options, terminal);
    });
  sessions
    .command('compare <ids...>')
    .description('the same models and settings in several sessions, against the first one named')
    .addOption(documentFormat('table', 'markdown', 'json'))
    .option(...dataDir)
    .action(async (ids: string[], options: { format: string; dataDir?: string }) => {
      const { compareSessionsCommand } = await import('./commands/session-commands.js');
      await compareSessionsCommand(ids, options, terminal);
    });
  sessions
    .command('delete <ids...>')
    .description('delete sessions')
    .option(...dataDir)
    .action(async (ids: string[], options: { dataDir?: string }) => {
      const { deleteSessionsCommand } = await import('./commands/session-commands.js');
      await deleteSessionsCommand(ids, options, terminal);
    });
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** Every command speaks in the same way, and leaves the exit to its caller. */
function dressCommand(command: Command, terminal: Terminal): void {
  command
    .exitOverride()
    .helpOption('--help', 'show this help')
    .allowExcessArguments(false)
    .configureOutput({
      // Help was asked for: it is a result. Commander calls this without waiting.
      writeOut: (text) => void terminal.print(text),
      writeErr: (text) => {
        terminal.note(text);
      },
      outputError: (text, write) => {
        const message = text.replace(/^error: /, '').trim();
        const [first = '', ...rest] = message.split('\n');
        // Commander's own line, such as "(Did you mean --region?)".
        const suggestion = rest.map((line) => `${line.replace(/^\((.*)\)$/, '$1')} `).join('');
        const hint = `${suggestion}See: ${commandPath(command)} --help`;
        write(`firsttoken: ${first}${/[.!?]$/.test(first) ? '' : '.'}\n  ${hint}\n`);
      },
    });
}

function commandPath(command: Command): string {
  return command.parent === null ? command.name() : `${commandPath(command.parent)} ${command.name()}`;
}
