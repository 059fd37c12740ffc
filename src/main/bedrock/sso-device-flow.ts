/** Signs in to IAM Identity Center by device authorisation (RFC 8628): a page, a code to compare, and polling until it is confirmed. */
import {
  AccessDeniedException,
  AuthorizationPendingException,
  CreateTokenCommand,
  ExpiredTokenException,
  RegisterClientCommand,
  SlowDownException,
  SSOOIDCClient,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { ApplicationError } from '../../shared/contract/result.js';
import { readRawError } from './failures/raw-error.js';
import { ssoNotBegun, ssoNotFinished } from './failures/sign-in-failures.js';
import { serviceHandlerFor } from './service-handler.js';
import { readSsoSettings, type SsoSettings } from './sso-settings.js';
import { tokenTime, writeSsoToken } from './sso-token-file.js';

export interface DeviceFlow {
  /** The profile that `aws sso login` is told in place of this. */
  readonly signedIn: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly verificationUriComplete: string;
  readonly expiresAtMs: number;
  /**
   * Polls until the person has decided. `done`: the token is on disk.
   *
   * @throws ApplicationError `credentials` or `storage`; the signal's reason when that is aborted
   */
  finish(signal: AbortSignal): Promise<'done' | 'denied' | 'expired'>;
  close(): void;
}

/** @param ms milliseconds. Rejects with the signal's reason when it is aborted */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** RFC 8628, section 3.5: the interval when none is given, and what slow_down adds to it. */
const DEFAULT_INTERVAL_SECONDS = 5;
const SLOW_DOWN_SECONDS = 5;
const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

/** @throws ApplicationError `credentials` when the profile has no SSO, or SSO refuses */
export async function startDeviceFlow(profile: string, wait: Wait): Promise<DeviceFlow> {
  const settings = await readSsoSettings(profile);
  const { region, scopes, startUrl } = settings;
  // Nothing is signed: the registration is what a client proves itself by.
  const client = new SSOOIDCClient({ region, requestHandler: await serviceHandlerFor(profile) });
  try {
    const registration = await client.send(
      new RegisterClientCommand({
        clientName: 'firsttoken',
        clientType: 'public',
        ...(scopes.length === 0 ? {} : { scopes: [...scopes] }),
      }),
    );
    const { clientId, clientSecret, clientSecretExpiresAt = 0 } = registration;
    const started = await client.send(new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl }));
    const { deviceCode, userCode, verificationUri, verificationUriComplete, expiresIn = 600, interval } = started;
    if (
      clientId === undefined ||
      clientSecret === undefined ||
      deviceCode === undefined ||
      userCode === undefined ||
      verificationUri === undefined
    ) {
      throw new Error('The answer is incomplete');
    }
    const expiresAtMs = Date.now() + expiresIn * 1_000;
    const device: Device = {
      clientId,
      clientSecret,
      registrationExpiresAt: tokenTime(clientSecretExpiresAt * 1_000),
      deviceCode,
      expiresAtMs,
      intervalSeconds: interval ?? DEFAULT_INTERVAL_SECONDS,
    };
    return {
      signedIn: settings.profile,
      userCode,
      verificationUri,
      verificationUriComplete: verificationUriComplete ?? verificationUri,
      expiresAtMs,
      finish: (signal) => poll(client, settings, device, wait, signal),
      close: () => {
        client.destroy();
      },
    };
  } catch (error) {
    client.destroy();
    throw startRefused(error, settings);
  }
}

interface Device {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly registrationExpiresAt: string;
  readonly deviceCode: string;
  readonly expiresAtMs: number;
  readonly intervalSeconds: number;
}

async function poll(
  client: SSOOIDCClient,
  { startUrl, region, cacheKey, profile }: SsoSettings,
  device: Device,
  wait: Wait,
  signal: AbortSignal,
): Promise<'done' | 'denied' | 'expired'> {
  const { clientId, clientSecret, registrationExpiresAt, deviceCode, expiresAtMs } = device;
  const ask = new CreateTokenCommand({ clientId, clientSecret, deviceCode, grantType: DEVICE_CODE });
  let { intervalSeconds } = device;
  for (;;) {
    await wait(intervalSeconds * 1_000, signal);
    if (Date.now() >= expiresAtMs) return 'expired';
    try {
      const { accessToken, expiresIn = 0, refreshToken } = await client.send(ask, { abortSignal: signal });
      signal.throwIfAborted();
      if (accessToken === undefined) throw ssoNotFinished(profile);
      await writeSsoToken(cacheKey, {
        startUrl,
        region,
        accessToken,
        expiresAt: tokenTime(Date.now() + expiresIn * 1_000),
        clientId,
        clientSecret,
        registrationExpiresAt,
        ...(refreshToken === undefined ? {} : { refreshToken }),
      });
      return 'done';
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AccessDeniedException) return 'denied';
      if (error instanceof ExpiredTokenException) return 'expired';
      if (error instanceof SlowDownException) intervalSeconds += SLOW_DOWN_SECONDS;
      else if (error instanceof ApplicationError) throw error;
      // A network that fails for a moment must not end what a person is busy with.
      else if (!(error instanceof AuthorizationPendingException) && readRawError(error).hasResponse)
        throw ssoNotFinished(profile);
    }
  }
}

function startRefused(error: unknown, { region, profile }: SsoSettings): ApplicationError {
  const { name, hasResponse } = readRawError(error);
  return ssoNotBegun(region, profile, hasResponse ? name : null);
}
