import { connect, createServer, type Server } from 'node:net';
import type { Clock } from '../clock/index.ts';
import { listenFailed } from '../transport/listen-failed.ts';
import type { CheckItem } from './check-item.ts';
import type { ListenAddress } from './run-keys.ts';

/** How long a connection may take, in milliseconds. */
export const CONNECT_TIME = 3000;

/** Whether we can listen there. @param what the port is for */
export async function portItem(what: string, at: ListenAddress): Promise<CheckItem> {
  const { host, port } = at;
  try {
    await closed(await listening(at));
  } catch (error) {
    return { ok: false, what, say: listenFailed(error as NodeJS.ErrnoException, host, port).message };
  }
  const say =
    port === 0
      ? `a free port of ${host} is taken by each run; write a port to keep it the same`
      : `${host}:${port} is free`;
  return { ok: true, what, say };
}

/**
 * Why a URL does not lead to a port of ours, as seen from this machine; undefined when it does. Behind NAT it may do so from others all
 * the same.
 * @throws Error when the port cannot be opened
 */
export async function astray(at: ListenAddress, url: URL, clock: Clock): Promise<string | undefined> {
  const server = await listening(at);
  const came = new Promise<undefined>((resolve) =>
    server.once('connection', (socket) => (socket.destroy(), resolve(undefined))),
  );
  try {
    return await Promise.race([came, unreached(url, clock)]);
  } finally {
    await closed(server);
  }
}

/** Resolves when there is no way to there, or what was reached has been silent for a time. */
function unreached({ hostname, port, protocol }: URL, clock: Clock): Promise<string> {
  const at = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (protocol === 'https:' ? 443 : 80)) };
  return new Promise((resolve) => {
    const socket = connect(at);
    const end = (why: string): void => {
      cancel();
      socket.destroy();
      resolve(why);
    };
    const cancel = clock.after(CONNECT_TIME, () => end('no connection came'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
    // Whoever has connected elsewhere: ours would have noticed by then.
    socket.once('connect', () => clock.after(CONNECT_TIME / 10, () => end('something else listens there')));
  });
}

function listening({ host, port }: ListenAddress): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port }, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
