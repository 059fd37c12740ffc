/** The keys of an AWS account stay in memory: whatever a session leaves behind is searched for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventFrame, startScriptedBedrock } from '../../../fakes/scripted-bedrock.js';
import { runCli, temporaryFolder } from './run-cli.js';

const secrets = {
  AWS_ACCESS_KEY_ID: 'AKIACANARYCANARY1234',
  AWS_SECRET_ACCESS_KEY: 'canarySecretKey/0123456789+abcdefghijklmn',
  AWS_SESSION_TOKEN: 'canarySessionToken//////////0123456789abcdef==',
};

/** All files below a folder, as one text in which every byte is a character. */
function contents(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

function expectNoSecret(text: string): void {
  for (const [name, value] of Object.entries(secrets)) expect(text.includes(value), name).toBe(false);
}

describe('the keys of the environment', { timeout: 30_000 }, () => {
  it('are in no database, export or message, even when the service tells back what it was sent', async () => {
    const bedrock = await startScriptedBedrock((reply, { headers }, index) => {
      if (index === 0) {
        reply.open();
        reply.bytes(eventFrame('messageStart', { role: 'assistant' }));
        reply.bytes(eventFrame('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Hello.' } }));
        reply.bytes(eventFrame('messageStop', { stopReason: 'end_turn' }));
        reply.bytes(eventFrame('metadata', { usage: {}, metrics: { latencyMs: 1 } }));
        reply.end();
        return;
      }
      // As AWS words it: the canonical request with its headers. Then the bare values, as a careless proxy would.
      const token = String(headers['x-amz-security-token']);
      const told =
        index === 1
          ? `The Canonical String for this request should have been 'POST\nx-amz-security-token:${token}\n' (${String(headers.authorization)})`
          : `Bad request from ${token} with ${secrets.AWS_ACCESS_KEY_ID}`;
      reply.answer(400, JSON.stringify({ message: told }), { 'x-amzn-errortype': 'ValidationException' });
    });
    onTestFinished(() => bedrock.close());
    const data = temporaryFolder();
    const out = temporaryFolder();
    const run = await runCli(
      [
        ...['run', '--profile', 'environment', '--models', 'a.model-v1:0', '--runs', '3', '--endpoint', bedrock.url],
        ...['--format', 'json', '--data-dir', data],
      ],
      { environment: secrets },
    );
    expect(run.code).toBe(0);
    expect(bedrock.requests.map(({ headers }) => headers['x-amz-security-token'])).toEqual(
      Array(3).fill(secrets.AWS_SESSION_TOKEN),
    );
    const { session } = JSON.parse(run.stdout) as { session: { id: string } };
    for (const format of ['csv', 'json']) {
      const exported = ['sessions', 'export', session.id, '--format', format, '--out', out, '--data-dir', data];
      expect((await runCli(exported, { environment: secrets })).code).toBe(0);
    }
    expect(contents(data)).toContain('Hello.');
    expect(contents(out)).toContain('Bad request from');
    expectNoSecret([run.stdout, run.stderr, contents(data), contents(out)].join('\n'));
  });

  it.each(['http://user:hunter2@127.0.0.1:1', 'http://127.0.0.1:1/?key=hunter2', 'http://127.0.0.1:1/#hunter2'])(
    'an endpoint that carries a secret is refused, since the plan is stored and exported: %s',
    async (endpoint) => {
      const data = temporaryFolder();
      const run = await runCli(['run', '--models', 'x', '--endpoint', endpoint, '--data-dir', data]);
      expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('--endpoint') as string });
      expect(run.stderr + run.stdout + contents(data)).not.toContain('hunter2');
    },
  );
});
