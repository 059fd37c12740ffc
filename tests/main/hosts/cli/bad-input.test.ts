/** What the command line answers to wrong input: what is wrong, where, what to do, and an exit code that says so. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from './run-cli.js';

const model = ['--models', 'deepseek.v3.2'];

describe.concurrent('bad input', { timeout: 30_000 }, () => {
  it.for([
    ['an unknown preset', ['run', '--preset', 'articel'], /There is no preset "articel"[\s\S]*article, compare/],
    ['an unknown model', ['run', '--models', 'nova-micro'], /no model "nova-micro"[\s\S]*us\.amazon\.nova-micro-v1:0/],
    ['an unknown profile', ['run', ...model, '--profile', 'nobody'], /no profile "nobody"[\s\S]*simulator/],
    ['no runs', ['run', ...model, '--runs', '0'], /runs.*got 0[\s\S]*from 1 to 1,000/],
    ['100,000 runs', ['run', ...model, '--runs', '100000'], /runs.*got 100000[\s\S]*from 1 to 1,000/],
    ['an empty prompt', ['run', ...model, '--prompt', ''], /prompt\.user.*empty[\s\S]*Write a prompt/],
    [
      "max tokens beyond the model's",
      ['run', ...model, '--max-tokens', '150000'],
      /150,000.*DeepSeek V3\.2.*8,192[\s\S]*8,192 or less/,
    ],
    ['a transport that does not exist', ['run', ...model, '--transport', 'http3'], /transport.*http1-cold[\s\S]*/],
    ['65 requests at once', ['run', ...model, '--concurrency', '65'], /load\.concurrency.*65[\s\S]*from 1 to 64/],
    ['a rate of 0', ['run', ...model, '--rate', '0'], /load\.requestsPerSecond.*0[\s\S]*from 0\.01 to 100/],
    [
      'a rate beside a concurrency',
      ['run', ...model, '--rate', '1', '--concurrency', '2'],
      /--concurrency and --rate cannot[\s\S]*Give --concurrency/,
    ],
    ['11 retries', ['run', ...model, '--retries', '11'], /retries.*11[\s\S]*from 0 to 10/],
    [
      'pauses while other requests go on',
      ['run', ...model, '--runs', '8', '--concurrency', '8', '--idle-seconds', '2'],
      /pause of 2 s.*8 requests are in flight[\s\S]*idle seconds to 0/,
    ],
    ['no models', ['run'], /No models[\s\S]*--preset/],
    ['an unknown scenario', ['run', ...model, '--scenario', 'calm'], /scenario "calm"[\s\S]*article, steady/],
    ['an unknown option', ['run', ...model, '--bugdet', '1'], /'--bugdet'[\s\S]*--budget[\s\S]*run --help/],
    ['a budget of nothing', ['run', ...model, '--budget', '0'], /budgetUsd.*got 0.*--budget/],
    ['a precision in per cent', ['run', ...model, '--precision', '10'], /precision.*got 10[\s\S]*from 0\.01 to 1/],
    ['a size that does not exist', ['run', ...model, '--size', 'huge'], /huge[\s\S]*look, compare, tail/],
    ['a threshold without a number', ['run', ...model, '--fail-if', 'ttft.median>'], /character 13: a number/],
    [
      'a threshold of an arm that is not there',
      ['run', ...model, '--fail-if', 'Nova:ttft.median>5'],
      /no arm "Nova"[\s\S]*Arms: DeepSeek V3\.2/,
    ],
    ['an unknown command', ['rnu'], /'rnu'[\s\S]*--help/],
    ['a format that does not exist', ['run', ...model, '--format', 'yaml'], /yaml[\s\S]*markdown/],
    ['an unknown session', ['sessions', 'show', 'abc'], /session "abc"[\s\S]*sessions list/],
    ['a port that is none', ['serve', '--port', '70000'], /--port.*70000/],
    ['an unknown scenario of models', ['models', '--scenario', 'calm'], /no scenario "calm"[\s\S]*effects/],
    ['an unknown profile of models', ['models', '--profile', 'nobody'], /no profile "nobody"/],
  ] as const)('refuses %s with exit code 2', async ([, args, message]) => {
    const needsData = args[0] === 'run' || args[0] === 'sessions' || args[0] === 'serve';
    const { code, stdout, stderr } = await runCli([...args, ...(needsData ? ['--data-dir', temporaryFolder()] : [])]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^firsttoken: /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.for([
    ['is not JSON', '{"name": "x",', /is not JSON/],
    [
      'has an unknown field',
      '{"name":"x","runs":1,"arms":[{"modelId":"a","speed":1}],"prompt":{"system":"","user":"a"}}',
      /unknown field "arms\.0\.speed"/,
    ],
  ] as const)('refuses a plan file that %s', async ([, content, message]) => {
    const file = join(temporaryFolder(), 'plan.json');
    writeFileSync(file, content);
    const { code, stderr } = await runCli(['run', '--plan', file, '--data-dir', temporaryFolder()]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('says that the data folder cannot be used, and names another way', async () => {
    const file = join(temporaryFolder(), 'taken');
    writeFileSync(file, '');
    const { code, stderr } = await runCli(['run', ...model, '--data-dir', join(file, 'data')]);
    expect(stderr).toContain(join(file, 'data'));
    expect(stderr).toContain('--data-dir');
    expect(code).toBe(1);
  });

  it.runIf(process.platform === 'linux')('does not hang on a data folder that the kernel will never make', async () => {
    const { code, stderr } = await runCli(['sessions', 'list', '--data-dir', '/proc/firsttoken']);
    expect(stderr).toContain('/proc/firsttoken');
    expect(code).toBe(1);
  });

  it('leaves a database of a newer version as it is', async () => {
    const data = temporaryFolder();
    await runCli(['sessions', 'list', '--data-dir', data]);
    const database = new Database(join(data, 'firsttoken.db'));
    database.pragma('user_version = 9999');
    database.close();
    const { code, stderr } = await runCli(['sessions', 'list', '--data-dir', data]);
    expect(stderr).toMatch(/newer[\s\S]*--data-dir/);
    expect(code).toBe(1);
  });

  it.for([
    ['serve', '--port', ['--no-open', '--data-dir', temporaryFolder()]],
    ['simulate', '--port', []],
    ['simulate', '--tls-port', []],
  ] as const)(
    '%s says that the port of %s is in use, and how to choose another',
    async ([command, option, more], { onTestFinished }) => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const { port } = server.address() as AddressInfo;
      const { code, stdout, stderr } = await runCli([command, option, String(port), ...more]);
      expect(stderr).toContain(`firsttoken: Port ${port} is in use by another program (${option})\n`);
      expect(stderr).toContain(`  Choose another port with ${option}, or ${option} 0 for any free one.\n`);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    },
  );
});
