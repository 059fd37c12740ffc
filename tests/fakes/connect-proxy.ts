/** An HTTP proxy that makes tunnels (CONNECT), with a user name and password where asked for, and counts them. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ConnectProxy {
  /** Without a user name. */
  readonly url: string;
  readonly host: string;
  /** What each CONNECT asked for, such as `example.com:443`. */
  readonly asked: string[];
  /** TCP connections to it, tunnels or not. */
  connections(): number;
}

export interface ProxySettings {
  /** `user:password`; without: open to all. */
  readonly credentials?: string;
  /** Answers every CONNECT with this in place of a tunnel. */
  readonly status?: number;
  /** Host and port that all tunnels lead to, whatever was asked for. */
  readonly leadsTo?: string;
  /** Takes its own connections over TLS, with this certificate and key. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Takes the CONNECT and says nothing. */
  readonly isSilent?: boolean;
}

/** Ends with the test. */
export async function startConnectProxy(settings: ProxySettings = {}): Promise<ConnectProxy> {
  const { credentials, status, leadsTo, tls, isSilent = false } = settings;
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = tls === undefined ? createServer() : createTlsServer({ cert: tls.certificate, key: tls.key });
  server.on('connection', (socket: Socket) => {
    connections += 1;
    keep(socket);
  });
  function keep(socket: Socket) {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  }
  const wanted = credentials === undefined ? null : `Basic ${Buffer.from(credentials).toString('base64')}`;
  server.on('connect', (request, client: Socket, head: Buffer) => {
    client.on('error', () => undefined);
    asked.push(request.url ?? '');
    if (isSilent) return;
    const refusal = wanted !== null && request.headers['proxy-authorization'] !== wanted ? 407 : status;
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal} No\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nno`);
      return;
    }
    const [host = '', port = ''] = (leadsTo ?? request.url ?? '').split(/:(?=\d+$)/);
    const upstream = connect({ host, port: Number(port) });
    keep(upstream);
    upstream.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.once('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    client.once('close', () => upstream.destroy());
    upstream.once('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `${tls === undefined ? 'http' : 'https'}://${host}`, host, asked, connections: () => connections };
}
