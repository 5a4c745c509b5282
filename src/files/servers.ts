import type { Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Clock } from '../clock/index.ts';
import type { Files, Place, PlaceTerms, TransferProtocol } from './files.ts';
import { ftpFileServer } from './ftp-server.ts';
import { FOLDER, httpFileServer, type ServerIdentity } from './http-server.ts';
import { Shelf, type Bounds, type Spot } from './shelf.ts';
import type { UploadStore } from './store.ts';

export interface FileServersOptions {
  readonly clock: Clock;
  /** Where HTTP is served. FTP is served on the port after it, HTTPS on the one after that, FTP data on the ten that follow; 0 takes free ones. */
  readonly listen: { readonly host: string; readonly port: number };
  /** The host under which stations reach us, where that is another one; for passive FTP behind NAT an IPv4 address. */
  readonly publicHost?: string | undefined;
  readonly store: UploadStore;
  /** Certificate and key of the HTTPS server; without them there is none. */
  readonly tls?: ServerIdentity | undefined;
  readonly bounds?: Bounds;
}

const PASSIVE_PORTS = 10;

/** File servers on sockets: HTTP, FTP, and HTTPS with a certificate. @throws Error of the system when an address cannot be bound */
export async function fileServers(options: FileServersOptions): Promise<Files> {
  const { clock, listen, store, bounds, tls } = options;
  const { host, port } = listen;
  const shelf = new Shelf({ clock, store, ...(bounds === undefined ? {} : { bounds }) });
  const next = (offset: number): number => (port === 0 ? 0 : port + offset);
  const wanted: readonly (readonly [TransferProtocol, number, Server])[] = [
    ['http', next(0), httpFileServer(shelf)],
    [
      'ftp',
      next(1),
      ftpFileServer({
        clock,
        shelf,
        host,
        publicHost: options.publicHost,
        passivePorts: port === 0 ? undefined : { from: next(3), count: PASSIVE_PORTS },
      }),
    ],
    ...(tls === undefined ? [] : [['https', next(2), httpFileServer(shelf, tls)] as const]),
  ];
  const ports = new Map<TransferProtocol, number>();
  const open: (() => Promise<void>)[] = [];
  try {
    for (const [protocol, at, server] of wanted) {
      open.push(closing(server));
      ports.set(protocol, await bound(server, host, at));
    }
  } catch (error) {
    await Promise.all(open.map((close) => close()));
    throw error;
  }
  const place = (spot: Spot, path: string): Place => ({
    url: urlOf(spot, path, hostFor(options), ports.get(spot.protocol) ?? 0),
    close: () => spot.close(),
  });
  const served = (terms: PlaceTerms): PlaceTerms => {
    if (ports.has(terms.protocol)) return terms;
    throw new RangeError(`no ${terms.protocol} server is running`);
  };
  return {
    protocols: [...ports.keys()],
    offers: (file, terms) => place(shelf.put(served(terms), file), encodeURIComponent(file.name)),
    takes: (terms) => place(shelf.put(served(terms)), FOLDER),
    async close() {
      shelf.close();
      await Promise.all(open.map((close) => close()));
    },
  };
}

function urlOf({ protocol, token, password }: Spot, path: string, host: string, port: number): string {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return protocol === 'ftp'
    ? `ftp://${token}:${password}@${authority}/${path}`
    : `${protocol}://${authority}/${token}/${path}`;
}

/** Where we are reached: a wildcard address is none. */
function hostFor({ listen: { host }, publicHost }: FileServersOptions): string {
  if (publicHost !== undefined) return publicHost;
  if (host !== '0.0.0.0' && host !== '::') return host;
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && !one.internal && one.family === 'IPv4');
  return outside?.address ?? '127.0.0.1';
}

function bound(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      server.on('error', () => undefined);
      resolve((server.address() as { port: number }).port);
    });
  });
}

/** Closes a server with every connection that it has. */
function closing(server: Server): () => Promise<void> {
  const sockets = new Set<{ destroy(): unknown }>();
  const remember = (socket: { destroy(): unknown; once(event: 'close', done: () => void): unknown }): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  server.on('connection', remember);
  return () =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      if (server.listening) server.close(() => resolve());
      else resolve();
    });
}
