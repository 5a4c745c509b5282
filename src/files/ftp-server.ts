import { createServer, type Server } from 'node:net';
import { FtpTalk, type FtpServerOptions } from './ftp-talk.ts';

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
