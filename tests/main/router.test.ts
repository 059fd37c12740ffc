/** The border: what comes in is checked, what goes out fits the contract, and nothing secret crosses. */
import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../src/main/router.js';
import { ApplicationError } from '../../src/shared/contract/result.js';

describe('router', () => {
  it('fills in the defaults of an input before the handler sees it', async () => {
    const router = createRouter({
      'models.list': ({ endpoint }) =>
        Promise.resolve({
          models: [],
          fetchedAt: 'now',
          cached: false,
          warnings: [endpoint === null ? 'own endpoint' : 'other'],
        }),
    });
    const result = await router.request('models.list', { profile: 'simulator', region: 'us-west-2' });
    expect(result).toMatchObject({ ok: true, data: { warnings: ['own endpoint'] } });
  });

  it.each([
    ['an unknown request', 'sessions.stealAll', {}, 'name'],
    ['a name that is a property of every object', 'toString', {}, 'name'],
    ['no name', undefined, {}, 'name'],
    ['a field that does not belong', 'sessions.get', { id: 'a', path: '/etc' }, 'path'],
    ['a field of the wrong type', 'sessions.get', { id: 7 }, 'id'],
    ['a list item of the wrong type', 'sessions.delete', { ids: ['a', ''] }, 'ids.1'],
    ['no input', 'sessions.get', undefined, 'input'],
  ])('refuses %s, and names the field', async (_, name, input, field) => {
    const result = await createRouter({}).dispatch(name, input);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input', field } });
    if (!result.ok && field !== 'name') expect(result.error.message).toContain(field);
  });

  it('passes an ApplicationError on with its code, hint and field', async () => {
    const router = createRouter({
      'sessions.get': () => Promise.reject(new ApplicationError('not-found', 'Gone.', 'Look again.', { field: 'id' })),
    });
    expect(await router.dispatch('sessions.get', { id: 'a' })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'Gone.', hint: 'Look again.', field: 'id' },
    });
  });

  it('turns any other fault into an internal error without stack, home folder or secret', async () => {
    const router = createRouter({
      'sessions.list': () => {
        throw new Error(
          `cannot read ${homedir()}/.aws/credentials with AKIAIOSFODNN7EXAMPLE aws_secret_access_key = wJalrXUtnFEMIK7MDENG` +
            ' x-amz-security-token: IQoJb3JpZ2luX2VjEJr\n    at read (file.js:1:1)',
        );
      },
    });
    const result = await router.dispatch('sessions.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    const text = JSON.stringify(result);
    expect(text).toContain('~/.aws/credentials');
    for (const secret of [homedir(), 'AKIA', 'wJalr', 'IQoJ', 'file.js']) expect(text).not.toContain(secret);
  });

  it('does not let out a field that the contract does not have', async () => {
    const leaking = [{ name: 'a', label: 'a', kind: 'static', region: null, problem: null, secretAccessKey: 'x' }];
    const router = createRouter({ 'profiles.list': () => Promise.resolve(leaking as never) });
    const result = await router.dispatch('profiles.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
