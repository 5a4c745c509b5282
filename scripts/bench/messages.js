import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { stationLanes } from '../../dist/src/cli/lanes.js';
import { realClock } from '../../dist/src/clock/index.js';
import { testChargePoint } from '../../dist/src/dsl/ocpp16.js';
import { kit16 } from '../../dist/src/dsl/ocpp16/kit.js';
import { defaultTiming } from '../../dist/src/dsl/timing.js';
import { Run } from '../../dist/src/engine/run.js';
import { defaultPics, readValues } from '../../dist/src/pics/index.js';
import { foldRun, Recorder } from '../../dist/src/trace/index.js';
import * as stations from './stations.js';
import { busySince, figure } from './statistics.js';

const STATIONS = 8;
/** Messages of one station in a round; a case keeps 5000 rows at most, and each message that is a step has two. */
const MESSAGES = 2000;
const identities = Array.from({ length: STATIONS }, (_, index) => `BENCH${index + 1}`);

/**
 * What a message and its answer cost on their full way: both sockets, framing, schema, monitor, matching or etiquette, trace with its file
 * and its folds. Beside it what they cost where a `ws` server sends the very same frames back. The stations are the same both times, each
 * with one message open at a time, and run in this process: no figure depends on how soon the system wakes another one up.
 */
export async function benchMessages(rounds) {
  const echo = [];
  const steps = [];
  const byTheWay = [];
  for (let round = 0; round <= rounds; round++) {
    const measured = [await echoed(), await judged(stepByStep), await judged(tolerated)];
    // The first round warms up.
    if (round === 0) continue;
    [echo, steps, byTheWay].forEach((list, index) => list.push((1e6 * measured[index]) / (STATIONS * MESSAGES)));
  }
  const times = (list) => list.map((cost, round) => cost / echo[round]);
  return [
    figure('message: there and back, echo of ws', 'µs', echo),
    figure('message: there and back, each one a step of the case', 'µs', steps),
    figure('message: there and back, tolerated by the way', 'µs', byTheWay),
    figure('message: a step, beside the echo', 'times', times(steps), 'goal: 3 or less'),
    figure('message: tolerated, beside the echo', 'times', times(byTheWay), 'goal: 3 or less'),
  ];
}

/** Seconds of work for the echo of all messages. */
async function echoed() {
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    perMessageDeflate: false,
    handleProtocols: ([first]) => first,
  });
  await once(server, 'listening');
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(data, { binary: false })));
  const sockets = await stations.connect(`ws://127.0.0.1:${server.address().port}`, identities);
  const seconds = await load(sockets);
  await Promise.all(sockets.map(stations.leave));
  server.close();
  return seconds;
}

/** Seconds of work for a run whose cases take all messages. */
async function judged(scenario) {
  const folder = mkdtempSync(join(tmpdir(), 'plugfest-bench-'));
  const recorder = new Recorder({ folder });
  const fold = foldRun({ tool: {}, command: '', sut: {}, pics: {}, bindings: ['1.6J'], startedAt: '' });
  recorder.subscribe((event) => fold.take(event));
  const terms = {
    binding: '1.6J',
    kit: kit16,
    clock: realClock,
    timing: defaultTiming,
    pics: defaultPics('1.6', 'station'),
    configured: readValues('1.6').values,
    identities,
    driver: () => ({ name: 'nobody', perform: async () => ({ outcome: 'unsupported' }) }),
  };
  const lanes = await stationLanes(terms, { host: '127.0.0.1', port: 0 }, (line) => console.error(line));
  const sockets = await stations.connect(lanes.url, identities);

  let waiting = STATIONS;
  let go;
  const begun = new Promise((resolve) => (go = resolve));
  const plan = identities.map((_, index) => ({
    binding: '1.6J',
    testCase: testChargePoint(`TC_BENCH_${index}_CS`, 'Many messages', {
      purpose: 'Takes them.',
      profile: 'Core',
      requirements: ['1.6 §4.6'],
      scenario: (stage) => {
        waiting -= 1;
        if (waiting === 0) go();
        return scenario(stage);
      },
    }),
  }));
  const run = new Run({
    lanes: lanes.lanes,
    plan,
    repeat: 1,
    bail: false,
    clock: realClock,
    record: (event) => recorder.record(event),
  });
  const end = run.start();
  await begun;
  const seconds = await load(sockets);
  sockets.forEach(stations.finish);
  await end;
  for (const planned of plan) {
    const { verdict, because } = await run.resultOf(planned);
    if (verdict !== 'pass') throw new Error(`the measured case ended with ${verdict}: ${because}`);
  }
  recorder.close();
  await Promise.all(sockets.map(stations.leave));
  await lanes.close();
  rmSync(folder, { recursive: true });
  return seconds;
}

async function stepByStep({ chargePoint }) {
  for (let message = 0; message < MESSAGES; message += 2) {
    await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId: 1, errorCode: 'NoError' }).answered(2);
    await chargePoint.mustSend(3, 'Heartbeat').answered(4);
  }
  await finish(chargePoint);
}

async function tolerated({ chargePoint }) {
  await finish(chargePoint);
}

async function finish(chargePoint) {
  await chargePoint.mustSend(5, 'DataTransfer').within(600).answered(6);
}

/** Has the stations send everything; seconds that this process was at work meanwhile. */
async function load(sockets) {
  const before = process.cpuUsage();
  await Promise.all(sockets.map((socket) => stations.sendAll(socket, MESSAGES)));
  return busySince(before);
}
