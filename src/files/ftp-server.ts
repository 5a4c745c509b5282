import { createServer, type Server } from 'node:net';
import type { Clock } from '../clock/index.ts';
import { FtpTalk } from './ftp-talk.ts';
import type { PortRange } from './passive.ts';
import type { Shelf } from './shelf.ts';

export interface FtpServerOptions {
  readonly clock: Clock;
  readonly shelf: Shelf;
  /** Where data connections are taken. */
  readonly host: string;
  /** The IPv4 address that PASV tells; that of the control connection when it is none. */
  readonly publicHost: string | undefined;
  readonly passivePorts: PortRange | undefined;
}

const MOST_CONNECTIONS = 32;

/**
 * A small FTP server (RFC 959, 2428, 3659) for the places of a shelf, not listening yet: passive mode only, as the whitepaper asks of charge
 * points (L01, N01), and each user sees nothing but his own place.
 */
export function ftpFileServer(options: FtpServerOptions): Server {
  const server = createServer((socket) => new FtpTalk(socket, options).begin());
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}
