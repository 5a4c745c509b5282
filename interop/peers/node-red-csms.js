// A central system over SOAP on the nodes of node-red-contrib-ocpp. Arguments: its port, the port of its desk, the version (1.5 or 1.6), the
// interval of heartbeats.
import { createRequire } from 'node:module';
import { Runtime } from './node-red.js';
import { Office } from './office.js';

const [port, desk, version, interval] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const office = new Office(Number(interval));
const runtime = new Runtime();
for (const file of ['ocpp-server', 'ocpp-remote-cp', 'ocpp-req'])
  require(`node-red-contrib-ocpp/ocpp/${file}.js`)(runtime.RED);

/** Where each charge point says that it can be called. */
const addresses = new Map();
const response = runtime.make('server response', { id: 'response' });
const server = runtime.make('CS server', {
  id: 'server',
  port: Number(port),
  portType: 'num',
  path15: '/ocpp',
  path16: '/ocpp',
  enabled15: version === '1.5',
  enabled16: version === '1.6',
  enabled16j: false,
});
server.on('sent', (message) => {
  if (Array.isArray(message)) return;
  const { command, chargeBoxIdentity, From } = message.ocpp;
  addresses.set(chargeBoxIdentity, From?.$value ?? From);
  const payload = office.answer(version, command, message.payload.data ?? {}, chargeBoxIdentity);
  response.emit('input', { ...message, payload });
});

let orders = 0;
office.desk(Number(desk), async (identity, command, data) => {
  const order = `order ${(orders += 1)}`;
  const config = { cbId: identity, url: addresses.get(identity), ocppver: `${version}s` };
  runtime.make('ocpp-remote-cp', { id: `${order}, to`, ...config });
  const request = runtime.make('CS request SOAP', { id: order, remotecb: `${order}, to` });
  request.emit('input', { payload: { command, data } });
});
