/** The Enter key, as a paused session waits for it. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { nextEnter } from '../../../../src/main/hosts/cli/next-enter.js';

const never = () => new AbortController().signal;

it('is heard once for each wait, whatever was typed before it', async () => {
  const input = new PassThrough();
  const first = nextEnter(input, never());
  input.write('yes\n');
  expect(await first).toBe(true);
  const second = nextEnter(input, never());
  input.write('\n');
  expect(await second).toBe(true);
});

it('is not waited for after the session went on by itself, nor when the input has ended', async () => {
  const input = new PassThrough();
  const gone = new AbortController();
  const waiting = nextEnter(input, gone.signal);
  gone.abort();
  expect(await waiting).toBe(false);
  expect(await nextEnter(input, gone.signal)).toBe(false);
  const ended = nextEnter(input, never());
  input.end();
  expect(await ended).toBe(false);
});
