import { describe, expect, test } from 'vitest';
import { checkProfile, createAccountStore, identify } from '../../../src/renderer/stores/account-store.js';
import { createCatalogueStore, loadModels, reloadProfiles } from '../../../src/renderer/stores/catalogue-store.js';
import { followProfiles } from '../../../src/renderer/stores/follow-profiles.js';
import { createScriptedBridge } from './scripted-bridge.js';

const ready = { state: 'ready', expiresAt: null, problem: null };
const ended = { state: 'sign-in', expiresAt: null, problem: { message: 'Ended.', hint: 'Sign in.' } };
const identity = { accountId: '1', arn: 'arn:1', partition: 'aws', principal: 'user/anna' };

describe('what is known of the chosen profile', () => {
  test('the answer for a profile that was left meanwhile is not shown at the next one', async () => {
    const { bridge, answer } = createScriptedBridge();
    const store = createAccountStore();
    void checkProfile(bridge, 'slow', store);
    void checkProfile(bridge, 'next', store);
    await answer('profiles.check', ready);
    expect(store.getState()).toMatchObject({ profile: 'next', check: { status: 'loading', data: null } });
    await answer('profiles.check', ended);
    expect(store.getState().check.data).toEqual(ended);
  });

  test('the identity of one profile is not shown as that of another', async () => {
    const { bridge, answer } = createScriptedBridge();
    const store = createAccountStore();
    void identify(bridge, 'one', 'us-west-2', store);
    await answer('account.identify', identity);
    void checkProfile(bridge, 'two', store);
    expect(store.getState().identity.data).toBeNull();
  });

  test('a code that was entered on the way makes the profile ready: it is checked again', async () => {
    const { bridge, answer } = createScriptedBridge();
    const store = createAccountStore();
    void identify(bridge, 'mfa', 'us-west-2', store);
    await answer('account.identify', identity);
    await answer('profiles.check', ready);
    expect(store.getState()).toMatchObject({ identity: { data: identity }, check: { data: ready } });
  });

  test('after a sign-in the profiles, the state of the chosen one, and whose it is are all anew', async () => {
    const { bridge, answer, emit, names } = createScriptedBridge();
    const catalogue = createCatalogueStore();
    const account = createAccountStore();
    followProfiles(bridge, catalogue, account);
    void identify(bridge, 'dev', 'us-west-2', account);
    await answer('account.identify', identity);
    await answer('profiles.check', ended);
    emit('profiles.changed', {});
    expect(names()).toEqual(['profiles.list', 'profiles.check']);
    expect(account.getState().identity.data).toBeNull();
    // What was known stays in sight until the answer.
    expect(account.getState().check.data).toEqual(ended);
  });

  test('a code that something else asked for makes the profile ready, and the models are read that failed for want of it', async () => {
    const { bridge, answer, emit, names } = createScriptedBridge();
    const catalogue = createCatalogueStore();
    const account = createAccountStore();
    followProfiles(bridge, catalogue, account);
    const place = { profile: 'mfa', region: 'us-west-2', endpoint: null, fips: false, dualStack: false };
    void checkProfile(bridge, 'mfa', account);
    await answer('profiles.check', ended);
    catalogue.setState({
      modelsPlace: JSON.stringify(place),
      models: { status: 'failed', data: null, error: { code: 'credentials', message: 'No code.', hint: '' } },
    });
    const question = { id: '1', kind: 'mfa' as const, profile: 'mfa', serial: 'device', attempt: 1 };
    emit('questions.changed', [question]);
    // A code that was refused, or none: the question is another one, or gone, and the profile is not ready.
    emit('questions.changed', [{ ...question, id: '2', attempt: 2 }]);
    await answer('profiles.check', ended);
    expect(names()).toEqual([]);
    emit('questions.changed', []);
    await answer('profiles.check', ready);
    expect(account.getState().check.data).toEqual(ready);
    expect(names()).toEqual(['models.list']);
  });

  test('after a sign-in the models that could not be read without are read', async () => {
    const { bridge, asked, emit, names } = createScriptedBridge();
    const catalogue = createCatalogueStore();
    followProfiles(bridge, catalogue, createAccountStore());
    const place = {
      profile: 'dev',
      region: 'us-west-2',
      endpoint: null,
      fips: false,
      dualStack: false,
      scenario: null,
    };
    const reading = loadModels(bridge, place, { store: catalogue });
    asked[0]?.answer({ ok: false, error: { code: 'credentials', message: 'Expired.', hint: 'Sign in.' } });
    await reading;
    emit('profiles.changed', {});
    expect(names()).toContain('models.list');
    expect(asked.at(-1)?.input).toMatchObject(place);
  });

  test('what may have changed while the connection was lost is read again, at its first connection nothing', async () => {
    const { bridge, asked, connect, names } = createScriptedBridge();
    const account = createAccountStore();
    followProfiles(bridge, createCatalogueStore(), account);
    connect(true);
    expect(names()).toEqual([]);
    void checkProfile(bridge, 'dev', account);
    asked.splice(0);
    connect(false);
    connect(false);
    connect(true);
    expect(names()).toEqual(['profiles.list', 'profiles.check']);
  });

  test.each([
    ['of the profile', 'mfa', true],
    ['of another profile, which nothing is known of, not', 'other', false],
  ])('a code that was given to see whose the credentials are brings the models %s', async (_what, ofModels, read) => {
    const { bridge, asked, answer, names } = createScriptedBridge();
    const readings = () => names().filter((name) => name === 'models.list').length;
    const catalogue = createCatalogueStore();
    const account = createAccountStore();
    followProfiles(bridge, catalogue, account);
    const where = { region: 'us-west-2', endpoint: null, fips: false, dualStack: false };
    const place = { ...where, profile: ofModels, scenario: null };
    const reading = loadModels(bridge, place, { store: catalogue });
    asked[0]?.answer({ ok: false, error: { code: 'credentials', message: 'No code.', hint: 'Try again.' } });
    await reading;
    void checkProfile(bridge, 'mfa', account);
    await answer('profiles.check', ended);
    void identify(bridge, 'mfa', 'us-west-2', account);
    await answer('account.identify', identity);
    await answer('profiles.check', ready);
    expect(readings()).toBe(read ? 2 : 1);
    // Once: that it is still ready is no news.
    void checkProfile(bridge, 'mfa', account);
    await answer('profiles.check', ready);
    expect(readings()).toBe(read ? 2 : 1);
  });

  test('an older list of profiles does not overwrite a newer one', async () => {
    const { bridge, asked } = createScriptedBridge();
    const store = createCatalogueStore();
    const list = (warning: string) => ({ ok: true, data: { profiles: [], warnings: [warning] } }) as const;
    const readings = [reloadProfiles(bridge, store), reloadProfiles(bridge, store)];
    asked[1]?.answer(list('new'));
    asked[0]?.answer(list('old'));
    await Promise.all(readings);
    expect(store.getState().profiles.data?.warnings).toEqual(['new']);
  });
});
