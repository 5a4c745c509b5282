import { expect } from 'chai';
import { diag } from 'libxml2-wasm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { realClock } from '../clock/index.ts';
import { Recorder } from '../trace/index.ts';
import { soapMemoryPair } from '../transport/soap/index.ts';
import { framesOf, SoapTraffic } from './testing/soap-traffic.ts';

const EXCHANGES = 5000;
const MB = 2 ** 20;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Memory of WebAssembly is counted as external, and is no buffer. It only ever grows. */
function used(): { readonly heap: number; readonly wasm: number } {
  collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / MB, wasm: (external - arrayBuffers) / MB };
}

describe('thousands of exchanges over SOAP, good and bad', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-'));
  });
  afterEach(() => {
    diag.configure({ enabled: false });
    rmSync(folder, { recursive: true, force: true });
  });

  it('leave nothing behind: no document of the parser, and none of the messages', async () => {
    const recorder = new Recorder({ folder });
    const tap = framesOf((event) => recorder.record(event));
    const identity = 'CP001';
    const pair = soapMemoryPair({ clock: realClock, version: '1.6', identity, station: { tap }, csms: { tap } });
    await pair.station.open();
    const traffic = new SoapTraffic({ ...pair, identity });
    const send = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index++) {
        await traffic.exchange(index);
        if (index % 100 === 0) await setImmediate();
      }
      await setImmediate();
    };
    await send(EXCHANGES / 10);
    // The schemas have been read by now, and are kept.
    diag.configure({ enabled: true });
    const before = used();
    await send(EXCHANGES);
    recorder.close();
    expect(diag.report()).to.deep.equal({});
    const after = used();
    expect(after.wasm - before.wasm, 'MB of WebAssembly').to.be.below(1);
    expect(after.heap - before.heap, 'MB of heap').to.be.below(1);
    await pair.station.dispose();
    await pair.csms.dispose();
  });
});
