import { createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '../clock/index.ts';

/** Ports for passive data connections: a range, or any that is free when it is empty. */
export interface PortRange {
  readonly from: number;
  readonly count: number;
}

/** Milliseconds for the data connection to come. */
const PATIENCE = 30_000;

/** One passive data connection: a port that takes the first connection from the right address, and no other. */
export class PassivePort {
  readonly #server: Server;
  readonly port: number;
  readonly socket: Promise<Socket>;
  readonly #close: () => void;

  private constructor(server: Server, peer: string, clock: Clock) {
    this.#server = server;
    this.port = (server.address() as { port: number }).port;
    let close = (): void => undefined;
    this.socket = new Promise((resolve, reject) => {
      const relax = clock.after(PATIENCE, () => close());
      close = () => {
        relax();
        server.close();
        reject(new Error('no data connection'));
      };
      server.on('connection', (socket) => {
        if (socket.remoteAddress !== peer) return void socket.destroy();
        relax();
        server.close();
        socket.on('error', () => undefined);
        resolve(socket);
      });
    });
    this.socket.catch(() => undefined);
    this.#close = () => close();
  }

  /** @param peer the only address that may connect @throws Error when no port is free */
  static async open(host: string, peer: string, ports: PortRange | undefined, clock: Clock): Promise<PassivePort> {
    const candidates = ports ? Array.from({ length: ports.count }, (_, index) => ports.from + index) : [0];
    for (const port of candidates) {
      const server = await listening(host, port);
      if (server) return new PassivePort(server, peer, clock);
    }
    throw new Error('no free port');
  }

  /** Whoever waits for the connection waits no more; one that was made lives on. */
  close(): void {
    this.#close();
    this.#server.unref();
  }
}

function listening(host: string, port: number): Promise<Server | undefined> {
  const server = createServer({ pauseOnConnect: false });
  server.maxConnections = 1;
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => resolve(server));
  });
}
