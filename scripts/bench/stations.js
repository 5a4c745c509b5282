// The other end of `messages.js`: stations that send as fast as they are answered, each with one message open at a time.
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What the harness wants to know of a station before a case. */
const configurationKey = ['NumberOfConnectors', 'HeartbeatInterval', 'ConnectionTimeOut', 'ResetRetries'].map(
  (key) => ({
    key,
    readonly: true,
    value: '2',
  }),
);
/** Connects, registers and reports. */
export function connect(url, identities) {
  return Promise.all(
    identities.map(async (identity) => {
      const socket = new WebSocket(`${url}/${identity}`, ['ocpp1.6'], { perMessageDeflate: false });
      socket.on('message', (data) => answer(socket, String(data)));
      await once(socket, 'open');
      await ask(socket, 'BootNotification', { chargePointVendor: 'bench', chargePointModel: 'bench' });
      for (const connectorId of [0, 1, 2]) await ask(socket, 'StatusNotification', status(connectorId, 'Available'));
      return socket;
    }),
  );
}

/** Sends so many messages, each after the answer to the one before. */
export async function sendAll(socket, messages) {
  for (let message = 0; message < messages; message += 2) {
    await ask(socket, 'StatusNotification', status(1, message % 4 === 0 ? 'Preparing' : 'Available'));
    await ask(socket, 'Heartbeat', {});
  }
}

function status(connectorId, name) {
  return {
    connectorId,
    errorCode: 'NoError',
    info: 'as usual',
    status: name,
    timestamp: new Date().toISOString(),
    vendorId: 'org.example.bench',
    vendorErrorCode: '0',
  };
}

/** Sends a request and waits for anything with its id. */
function ask(socket, action, payload) {
  socket.asked = (socket.asked ?? 0) + 1;
  const id = `bench-${socket.asked}`;
  socket.send(JSON.stringify([2, id, action, payload]));
  return new Promise((resolve) => {
    socket.open = { id, resolve };
  });
}

function answer(socket, text) {
  if (socket.open !== undefined && text.startsWith(`"${socket.open.id}"`, text.indexOf(',') + 1)) {
    const { resolve } = socket.open;
    socket.open = undefined;
    return resolve();
  }
  const [type, id, action] = JSON.parse(text);
  if (type !== 2) return;
  const response = action === 'GetConfiguration' ? { configurationKey } : { status: 'Accepted' };
  socket.send(JSON.stringify([3, id, response]));
}

/** Tells that everything was sent. */
export function finish(socket) {
  void ask(socket, 'DataTransfer', { vendorId: 'bench' });
}

export async function leave(socket) {
  const closed = once(socket, 'close');
  socket.close();
  await closed;
}
