import { expect } from 'chai';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realClock } from '../clock/index.ts';
import type { OperatorAction, OperatorContext } from './driver.ts';
import { DriverError } from './driver.ts';
import { execDriver } from './exec.ts';

const context: OperatorContext = { case: 'TC_003_CS', step: '1', identity: 'CP001' };
const plugIn = { action: 'plugIn', evse: 1, connector: 1 } as const;

describe('the exec driver', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-exec-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** A driver whose command runs this JavaScript. */
  function running(script: string, ms = 20_000): ReturnType<typeof execDriver> {
    const file = join(folder, 'driver.cjs');
    writeFileSync(file, script);
    return execDriver(`"${process.execPath}" "${file}"`, { clock: realClock, ms });
  }
  async function failure(
    driver: ReturnType<typeof execDriver>,
    action: OperatorAction = plugIn,
    signal?: AbortSignal,
  ): Promise<string> {
    try {
      return `no failure but ${JSON.stringify(await driver.perform(action, signal === undefined ? context : { ...context, signal }))}`;
    } catch (error) {
      expect(error).to.be.instanceOf(DriverError);
      return (error as Error).message;
    }
  }

  it('hands the action over on standard input and reads standard output', async () => {
    const driver = running(`
      let text = '';
      process.stdin.on('data', (chunk) => (text += chunk)).on('end', () => {
        const { protocol, action, connector } = JSON.parse(text);
        console.log(JSON.stringify({ outcome: 'declined', note: [protocol, action, connector].join(' ') }));
      });`);
    expect(await driver.perform(plugIn, context)).to.deep.equal({
      outcome: 'declined',
      note: 'plugfest-operator/1 plugIn 1',
    });
  });

  it('takes unsupported, and does not mind that the input is not read', async () => {
    const driver = running('console.log(JSON.stringify({ outcome: "unsupported" }))');
    const long = { action: 'order', ocppAction: 'Reset', intent: { type: 'x'.repeat(1_000_000) } } as const;
    expect(await driver.perform(long, context)).to.deep.equal({ outcome: 'unsupported' });
  });

  it('never lets text of the action reach the shell', async () => {
    const loot = join(folder, 'loot');
    const driver = running('console.log(JSON.stringify({ outcome: "done" }))');
    const evil = `"; touch ${loot}; $(touch ${loot}) \`touch ${loot}\``;
    await driver.perform(
      { action: 'presentToken', idToken: evil, type: evil },
      { ...context, identity: evil, case: evil },
    );
    expect(existsSync(loot)).to.equal(false);
  });

  it('reports the exit code with what stood on standard error', async () => {
    expect(await failure(running('console.error("no relay\\u001b[2J found"); process.exit(3)'))).to.contain(
      'ended with exit code 3: no relay\\x1b[2J found',
    );
    expect(await failure(running('console.log(JSON.stringify({ outcome: "done" })); process.exit(1)'))).to.contain(
      'exit code 1 and said nothing',
    );
  });

  it('reports a command that does not exist', async () => {
    expect(await failure(execDriver('plugfest-no-such-command', { clock: realClock, ms: 20_000 }))).to.contain(
      'exit code 127',
    );
  });

  it('refuses every other answer', async () => {
    expect(await failure(running('console.log("done")'))).to.contain('must answer with JSON');
    expect(await failure(running(''))).to.contain('answered nothing');
    expect(await failure(running('console.log(JSON.stringify({ outcome: "done" }) + "{}")'))).to.contain(
      'must answer with JSON',
    );
  });

  it('ends a command that writes without end', async () => {
    expect(await failure(running('for (;;) require("fs").writeSync(1, "x".repeat(65536));'))).to.contain(
      'wrote more than 64 KiB',
    );
  });

  it('ends a command that takes too long', async () => {
    expect(await failure(running('setInterval(() => {}, 1000)', 50))).to.contain('gave no answer within 0.05 s');
  });

  it('ends what the command started, too', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    const called = once(server, 'connection') as Promise<[Socket]>;
    await once(server, 'listening');
    // A connection tells whether a process lives on every system, where a process id does not.
    const child = `require('net').connect(${(server.address() as AddressInfo).port}, '127.0.0.1')`;
    const over = new AbortController();
    const pending = failure(
      running(`
        require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' });
        setInterval(() => {}, 1000);`),
      plugIn,
      over.signal,
    );
    const [lifeline] = await called;
    const ended = new Promise((resolve) => lifeline.on('error', resolve).on('close', resolve).resume());
    over.abort();
    await pending;
    await ended;
    server.close();
  });

  it('does not wait for a background process that keeps the output open', async () => {
    const driver = running(
      `
      require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 15000)'], { stdio: 'inherit', detached: true }).unref();
      console.log(JSON.stringify({ outcome: 'done' }));`,
      10_000,
    );
    expect(await driver.perform(plugIn, context)).to.deep.equal({ outcome: 'done' });
  });

  it('gives up with the case', async () => {
    const over = new AbortController();
    const pending = failure(running('setInterval(() => {}, 1000)'), plugIn, over.signal);
    over.abort();
    expect(await pending).to.contain('before the case stopped waiting');
  });

  it('ends what still runs when it is disposed of', async () => {
    const driver = running('setInterval(() => {}, 1000)');
    const pending = failure(driver);
    await new Promise(setImmediate);
    await driver.dispose?.();
    expect(await pending).to.contain('was killed by SIGKILL');
  });
});
