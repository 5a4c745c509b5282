import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { realClock } from '../../dist/src/clock/index.js';
import { framesOf, SoapTraffic } from '../../dist/src/engine/testing/soap-traffic.js';
import { Recorder } from '../../dist/src/trace/index.js';
import { Callbacks, listenSoap, soapMemoryPair, soapStation } from '../../dist/src/transport/soap/index.js';

const EXCHANGES = 100_000;
const OVER_SOCKETS = 10_000;
const CHARGE_POINTS = 10_000;
const MB = 2 ** 20;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/**
 * What exchanges over SOAP leave behind, good ones, invalid ones, refused ones and none at all: in memory, as self-play has them, then over
 * sockets, each frame recorded as in a run; and charge points that come and go. The documents of the parser lie in the memory of WebAssembly,
 * which never shrinks.
 */
export async function benchSoapMemory() {
  return [...(await inMemory()), ...(await overSockets()), ...(await comingAndGoing())];
}

async function inMemory() {
  return recorded(async (tap) => {
    const identity = 'BENCH1';
    const pair = soapMemoryPair({ clock: realClock, version: '1.6', identity, station: { tap }, csms: { tap } });
    await pair.station.open();
    const traffic = new SoapTraffic({ ...pair, identity });
    const grown = await leftBehind('in memory', EXCHANGES, (index) => traffic.exchange(index));
    await pair.station.dispose();
    await pair.csms.dispose();
    return grown;
  });
}

async function overSockets() {
  return recorded(async (tap) => {
    const identity = 'BENCH1';
    const endpoint = await listenSoap({ clock: realClock, versions: ['1.6'], session: () => ({ tap }) });
    const station = await soapStation({ clock: realClock, version: '1.6', identity, url: endpoint.url, tap });
    await station.open();
    const traffic = new SoapTraffic({ station, csms: endpoint.sessionFor(identity), identity });
    const grown = await leftBehind('over sockets', OVER_SOCKETS, (index) => traffic.exchange(index));
    await station.dispose();
    await endpoint.close();
    return grown;
  });
}

/** Each says hello, is called back, and is not heard of again. */
async function comingAndGoing() {
  const endpoint = await listenSoap({
    clock: realClock,
    versions: ['1.6'],
    onSession: (session) => session.listen({ call: (call) => call.reply({ kind: 'result', payload: {} }) }),
  });
  const callbacks = new Callbacks();
  await callbacks.open();
  const common = { clock: realClock, version: '1.6', url: endpoint.url, callbacks };
  const grown = await leftBehind('charge points that came and went', CHARGE_POINTS, async (index) => {
    const identity = `BENCH${index}`;
    const station = await soapStation({ ...common, identity });
    station.listen({ call: (call) => call.reply({ kind: 'result', payload: { status: 'Accepted' } }) });
    await station.open();
    await station.call('Heartbeat', {});
    const session = endpoint.sessionFor(identity);
    await session.call('ClearCache', {});
    await session.dispose();
    await station.dispose();
  });
  await callbacks.close();
  await endpoint.close();
  return grown;
}

/** Each frame is written down, as in a run. */
async function recorded(work) {
  const folder = mkdtempSync(join(tmpdir(), 'plugfest-bench-'));
  const recorder = new Recorder({ folder });
  try {
    return await work(framesOf((event) => recorder.record(event)));
  } finally {
    recorder.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Twice the same: what the first half leaves may be caches that are full by then, what the second leaves is lost. */
async function leftBehind(what, count, once) {
  await repeat(count / 20, once);
  const figures = [];
  let before = used();
  for (const half of ['first', 'second']) {
    await repeat(count / 2, once);
    const after = used();
    for (const [name, of] of [
      ['heap', 'heap'],
      ['WebAssembly', 'wasm'],
      ['resident set', 'rss'],
    ])
      figures.push({
        what: `soap-memory: ${(count / 2).toLocaleString('en')} ${what}, ${half} half, ${name}`,
        value: (after[of] - before[of]) / MB,
        unit: 'MB',
        goal: half === 'second' ? 'goal: about 0' : '',
      });
    before = after;
  }
  return figures;
}

async function repeat(count, once) {
  for (let index = 0; index < count; index++) {
    await once(index);
    // Some things are only let go between tasks, and messages come one in a task.
    if (index % 100 === 0) await setImmediate();
  }
  await setImmediate();
}

/** Memory of WebAssembly is counted as external, and is no buffer. */
function used() {
  collectGarbage();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed, wasm: external - arrayBuffers, rss };
}
