/**
 * The services that credentials are got from, on one local port: STS (query protocol), IAM Identity Center (OIDC and
 * portal), sign-in (OAuth 2), instance metadata (IMDSv2) and container credentials. The SDK is led there by its own
 * variables. What it gives holds the canary, so that a test can look for it afterwards.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished, vi } from 'vitest';
import { listenOnLoopback } from '../../src/main/listen-on-loopback.js';

/** Stands in every secret that is given out. */
export const CANARY = 'c4n4ryS3cret';

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parameters of STS; empty for others. */
  readonly form: URLSearchParams;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

export interface SignInServer {
  readonly url: string;
  /** All requests, oldest first. */
  readonly asked: readonly Asked[];
  /** STS actions, oldest first. */
  readonly actions: () => string[];
}

export interface Script {
  readonly AssumeRole?: (asked: Asked, count: number) => Answer | Promise<Answer>;
  readonly GetCallerIdentity?: (asked: Asked) => Answer;
  /** CreateToken of SSO OIDC, for the device code; `count` from 1. */
  readonly deviceToken?: (count: number) => Answer | Promise<Answer>;
  readonly deviceExpiresInSeconds?: number;
  readonly deviceIntervalSeconds?: number;
  readonly roleCredentials?: (asked: Asked) => Answer;
  readonly oauthToken?: (asked: Asked) => Answer;
}

/** Starts it for the running test and leads the SDK there. Call after `useAwsFiles`, which clears the environment. */
export async function useSignInServer(script: Script = {}): Promise<SignInServer> {
  const server = await startSignInServer(script);
  onTestFinished(server.close);
  return server;
}

/** Starts it and leads the SDK there, by the environment. */
export async function startSignInServer(script: Script): Promise<SignInServer & { readonly close: () => void }> {
  const asked: Asked[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    void answerOne(request, response);
  });

  async function answerOne(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    const one: Asked = {
      path: pathname,
      query: searchParams,
      form: new URLSearchParams(isForm ? body : ''),
      body,
      headers: request.headers,
    };
    asked.push(one);
    const { status, body: reply, headers } = await answerTo(one);
    response.writeHead(status, headers ?? { 'content-type': 'application/json' }).end(reply);
  }

  async function answerTo(one: Asked): Promise<Answer> {
    const key = one.form.get('Action') ?? one.path;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    switch (key) {
      case 'AssumeRole':
        return script.AssumeRole?.(one, count) ?? assumedRole('ROLE');
      case 'AssumeRoleWithWebIdentity':
        return assumedRole('WEBIDENTITY', 'AssumeRoleWithWebIdentity');
      case 'GetCallerIdentity':
        return script.GetCallerIdentity?.(one) ?? callerIdentity('arn:aws:iam::123456789012:user/anna');
      case '/client/register':
        return json({ clientId: 'client', clientSecret: `register-${CANARY}`, clientSecretExpiresAt: 4_000_000_000 });
      case '/device_authorization':
        return json({
          deviceCode: `device-${CANARY}`,
          userCode: 'ABCD-EFGH',
          verificationUri: 'https://device.sso.us-east-1.amazonaws.com/',
          verificationUriComplete: 'https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH',
          expiresIn: script.deviceExpiresInSeconds ?? 600,
          interval: script.deviceIntervalSeconds ?? 1,
        });
      case '/token':
        return script.deviceToken?.(count) ?? deviceToken();
      case '/federation/credentials':
        return script.roleCredentials?.(one) ?? roleCredentials();
      case '/v1/token':
        return script.oauthToken?.(one) ?? json({});
      case '/latest/api/token':
        return { status: 200, body: 'imds-session', headers: { 'content-type': 'text/plain' } };
      case '/latest/meta-data/iam/security-credentials/':
        return { status: 200, body: 'instance-role', headers: { 'content-type': 'text/plain' } };
      case '/latest/meta-data/iam/security-credentials/instance-role':
        return json({ Code: 'Success', ...metadataCredentials('INSTANCE') });
      case '/container':
        return json(metadataCredentials('CONTAINER'));
      default:
        return { status: 404, body: '{}' };
    }
  }

  const port = await listenOnLoopback(server, 0, 'the port');
  const url = `http://127.0.0.1:${String(port)}`;
  for (const service of ['STS', 'SSO', 'SSO_OIDC', 'SIGNIN']) vi.stubEnv(`AWS_ENDPOINT_URL_${service}`, url);
  return {
    url,
    asked,
    actions: () => asked.flatMap(({ form }) => form.get('Action') ?? []),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function json(body: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** An error of SSO, as its services write it. */
export function ssoError(type: string, error: string, status = 400): Answer {
  return {
    status,
    body: JSON.stringify({ error, error_description: `${error} ${CANARY}` }),
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
  };
}

export function inAnHour(): Date {
  return new Date(Math.floor(Date.now() / 1_000) * 1_000 + 3_600_000);
}

export function assumedRole(name: string, action = 'AssumeRole', expiresAt = inAnHour()): Answer {
  return xml(
    action,
    `<Credentials><AccessKeyId>ASIA${name}</AccessKeyId><SecretAccessKey>${CANARY}-${name}</SecretAccessKey>` +
      `<SessionToken>token-${CANARY}</SessionToken><Expiration>${expiresAt.toISOString()}</Expiration></Credentials>` +
      `<AssumedRoleUser><AssumedRoleId>AROA:s</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/${name}/s</Arn></AssumedRoleUser>`,
  );
}

export function callerIdentity(arn: string): Answer {
  return xml(
    'GetCallerIdentity',
    `<Arn>${arn}</Arn><UserId>AIDA</UserId><Account>${arn.split(':')[4] ?? ''}</Account>`,
  );
}

export function stsError(code: string, message: string, status = 403): Answer {
  return {
    status,
    body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    headers: { 'content-type': 'text/xml' },
  };
}

export function deviceToken(): Answer {
  return json({
    accessToken: `access-${CANARY}`,
    tokenType: 'Bearer',
    expiresIn: 28_800,
    refreshToken: `refresh-${CANARY}`,
  });
}

export function roleCredentials(accessKeyId = 'ASIASSO'): Answer {
  return json({
    roleCredentials: {
      accessKeyId,
      secretAccessKey: `${CANARY}-SSO`,
      sessionToken: `token-${CANARY}`,
      expiration: inAnHour().getTime(),
    },
  });
}

function metadataCredentials(name: string) {
  return {
    AccessKeyId: `ASIA${name}`,
    SecretAccessKey: `${CANARY}-${name}`,
    Token: `token-${CANARY}`,
    Expiration: inAnHour().toISOString(),
  };
}

function xml(action: string, result: string): Answer {
  return {
    status: 200,
    body: `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
    headers: { 'content-type': 'text/xml' },
  };
}
