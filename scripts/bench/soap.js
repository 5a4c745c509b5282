import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { realClock } from '../../dist/src/clock/index.js';
import { listen, websocketStation } from '../../dist/src/transport/index.js';
import { listenSoap, soapStation } from '../../dist/src/transport/soap/index.js';
import { writeRequest } from '../../dist/src/wire/soap/index.js';
import { busySince, figure } from './statistics.js';

const MESSAGES = 1000;
const STATUS = {
  connectorId: 1,
  errorCode: 'NoError',
  info: 'as usual',
  status: 'Available',
  timestamp: '2026-01-01T00:00:00.000Z',
  vendorId: 'org.example.bench',
  vendorErrorCode: '0',
};
const HEAD = {
  chargeBoxIdentity: 'BENCH1',
  messageId: 'urn:bench:1',
  from: 'http://127.0.0.1:9200/',
  to: 'http://127.0.0.1:9000/',
};

/**
 * What an exchange over SOAP costs between two sessions on real sockets, both ends in this process: writing, HTTP, parsing, the XML schema,
 * header rules. Judging by a case comes on top of it, the same for both wires (part messages). Beside it the same over JSON, and an HTTP server that sends the very same envelope back.
 */
export async function benchSoap(rounds) {
  const costs = { echo: [], json: [], soap: [] };
  for (let round = 0; round <= rounds; round++) {
    const measured = { echo: await echoed(), json: await overJson(), soap: await overSoap() };
    // The first round warms up.
    if (round > 0) for (const [name, seconds] of Object.entries(measured)) costs[name].push((1e6 * seconds) / MESSAGES);
  }
  const beside = (other) => costs.soap.map((cost, round) => cost / other[round]);
  return [
    figure('soap: there and back, echo over HTTP', 'µs', costs.echo),
    figure('soap: there and back, over JSON', 'µs', costs.json),
    figure('soap: there and back, over SOAP', 'µs', costs.soap),
    figure('soap: beside the echo over HTTP', 'times', beside(costs.echo)),
    figure('soap: beside the same over JSON', 'times', beside(costs.json)),
  ];
}

async function echoed() {
  const server = createServer((incoming, response) => incoming.pipe(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true });
  const text = envelope(0);
  const seconds = await timed(async () => {
    const options = { agent, method: 'POST', host: '127.0.0.1', port: server.address().port };
    const [response] = await once(request(options).end(text), 'response');
    response.resume();
    await once(response, 'end');
  });
  agent.destroy();
  server.close();
  return seconds;
}

async function overJson() {
  const endpoint = await listen({
    clock: realClock,
    versions: ['1.6'],
    ...HERE,
    security: () => ({}),
    onSession: polite,
  });
  const { url } = endpoint;
  const session = websocketStation({ clock: realClock, version: '1.6', identity: 'BENCH1', url });
  return between(session, endpoint);
}

async function overSoap() {
  const endpoint = await listenSoap({ clock: realClock, versions: ['1.6'], ...HERE, onSession: polite });
  const { url } = endpoint;
  return between(await soapStation({ clock: realClock, version: '1.6', identity: 'BENCH1', url }), endpoint);
}

const HERE = { host: '127.0.0.1', port: 0 };

function polite(session) {
  session.listen({ call: (call) => call.reply({ kind: 'result', payload: {} }) });
}

async function between(session, endpoint) {
  session.listen({ call: () => undefined });
  await session.open();
  const seconds = await timed(() => session.call('StatusNotification', STATUS));
  await session.dispose();
  await endpoint.close();
  return seconds;
}

/** Seconds that this process was at work. */
async function timed(exchange) {
  const before = process.cpuUsage();
  for (let message = 0; message < MESSAGES; message++) await exchange();
  return busySince(before);
}

const TEXT = writeRequest('1.6', 'station', 'StatusNotification', STATUS, HEAD);

function envelope(message) {
  return TEXT.replace('urn:bench:1', `urn:bench:${message}`);
}
