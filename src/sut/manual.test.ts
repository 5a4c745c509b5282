import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import type { OperatorContext, OperatorOutcome, SutDriver } from './driver.ts';
import { manualDriver } from './manual.ts';

const context: OperatorContext = {
  case: 'TC_003_CS',
  step: '1',
  identity: 'CP001',
  why: 'The session starts with the cable.',
};
const plugIn = { action: 'plugIn', evse: 1, connector: 1 } as const;

interface Console {
  readonly driver: SutDriver;
  readonly input: PassThrough;
  readonly stops: string[];
  readonly printed: () => string;
}

function consoleWith(piped?: string, isTTY = false): Console {
  const input = Object.assign(new PassThrough(), { isTTY });
  const written: string[] = [];
  const stops: string[] = [];
  if (piped !== undefined) input.end(piped);
  const driver = manualDriver({
    input,
    output: { write: (text) => written.push(text) },
    onStop: (because) => stops.push(because),
  });
  return { driver, input, stops, printed: () => written.join('') };
}

const answered = (line: string): Promise<OperatorOutcome> => consoleWith(`${line}\n`).driver.perform(plugIn, context);

describe('the manual driver', () => {
  it('says what to do, why, in which case and step', async () => {
    const { driver, printed } = consoleWith('d\n');
    await driver.perform(plugIn, context);
    expect(printed()).to.contain('TC_003_CS, step 1, CP001');
    expect(printed()).to.contain('Plug the cable into connector 1 (both sides).');
    expect(printed()).to.contain('Why: The session starts with the cable.');
    expect(printed()).to.contain('Enter or d = done · c [note] = could not · s = stop the run');
  });

  it('writes certificates out, line by line, for whoever has to copy them', async () => {
    const { driver, printed } = consoleWith('d\nd\n');
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB+/=\n-----END CERTIFICATE-----\n';
    const order = (certificate: string) =>
      ({ action: 'order', ocppAction: 'InstallCertificate', intent: { certificate } }) as const;
    await driver.perform(order(pem), context);
    expect(printed())
      .to.contain('Order the CSMS to send InstallCertificate with certificate (PEM).')
      .and.to.contain(`\n${pem}`);
    await driver.perform(order(`${pem}\u001b[2J`), context);
    expect(printed()).to.not.contain('\u001b');
  });

  for (const line of ['', 'd', 'done', ' DONE ', 'd\r']) {
    it(`takes ${JSON.stringify(line)} as done`, async () =>
      expect(await answered(line)).to.deep.equal({ outcome: 'done' }));
  }

  for (const line of ['c', 'could not', "couldn't", 'COULD NOT']) {
    it(`takes ${JSON.stringify(line)} as could not`, async () =>
      expect(await answered(line)).to.deep.equal({ outcome: 'declined' }));
  }

  for (const line of ['c the lock is broken', 'could not: the lock is broken', 'c: the lock is broken']) {
    it(`keeps the note of ${JSON.stringify(line)}`, async () => {
      expect(await answered(line)).to.deep.equal({ outcome: 'declined', note: 'the lock is broken' });
    });
  }

  it('asks again on nonsense, and says what it takes', async () => {
    const { driver, printed } = consoleWith('maybe\n\u001b[31mcable\ndone\n');
    expect(await driver.perform(plugIn, context)).to.deep.equal({ outcome: 'done' });
    expect(printed()).to.contain("'maybe' is no answer here").and.to.contain("'\\x1b[31mcable' is no answer here");
  });

  it('takes yes and no for a question only', async () => {
    const question = { action: 'confirm', question: 'Is the cable locked?' } as const;
    expect(await consoleWith('y\n').driver.perform(question, context)).to.deep.equal({ outcome: 'done' });
    expect(await consoleWith('no\n').driver.perform(question, context)).to.deep.equal({ outcome: 'declined' });
    const { driver, printed } = consoleWith('no\nd\n');
    expect(await driver.perform(plugIn, context)).to.deep.equal({ outcome: 'done' });
    expect(printed()).to.contain("'no' is no answer here");
  });

  it('stops the run on stop, once, and asks nothing more', async () => {
    const { driver, stops, printed } = consoleWith('stop\nd\nd\n');
    expect(await driver.perform(plugIn, context)).to.deep.equal({
      outcome: 'declined',
      note: 'stopped by the operator',
    });
    const before = printed();
    expect(await driver.perform(plugIn, context)).to.deep.include({ outcome: 'declined' });
    expect(stops).to.deep.equal(['stopped by the operator']);
    expect(printed()).to.equal(before);
  });

  it('takes the end of the input as stop, also in the middle of a line', async () => {
    for (const piped of ['', 'nonsense']) {
      const { driver, stops } = consoleWith(piped);
      expect(await driver.perform(plugIn, context)).to.deep.include({ outcome: 'declined' });
      expect(stops).to.deep.equal(['the input ended: nobody is there to answer']);
    }
  });

  it('uses piped answers one by one, in the order in which it is asked', async () => {
    const { driver, printed } = consoleWith('d\nc second\nd\n');
    const outcomes = await Promise.all(
      [1, 2, 3].map((step) => driver.perform(plugIn, { ...context, step: String(step) })),
    );
    expect(outcomes).to.deep.equal([{ outcome: 'done' }, { outcome: 'declined', note: 'second' }, { outcome: 'done' }]);
    expect([...printed().matchAll(/step (\d)/g)].map((match) => match[1])).to.deep.equal(['1', '2', '3']);
  });

  it('drops what was typed at a terminal before it asked', async () => {
    const { driver, input } = consoleWith(undefined, true);
    const first = driver.perform(plugIn, context);
    input.write('d\nd\nd\n');
    expect(await first).to.deep.equal({ outcome: 'done' });
    const second = driver.perform(plugIn, context);
    await new Promise(setImmediate);
    input.write('c late\n');
    expect(await second).to.deep.equal({ outcome: 'declined', note: 'late' });
  });

  it('gives up with the case, and goes on with the next prompt', async () => {
    const { driver, input, stops } = consoleWith(undefined, true);
    const overBefore = AbortSignal.abort();
    expect(await driver.perform(plugIn, { ...context, signal: overBefore })).to.deep.include({ outcome: 'declined' });
    const over = new AbortController();
    const pending = driver.perform(plugIn, { ...context, signal: over.signal });
    const next = driver.perform(plugIn, context);
    await new Promise(setImmediate);
    over.abort();
    expect(await pending).to.deep.equal({
      outcome: 'declined',
      note: 'nobody answered before the case stopped waiting',
    });
    await new Promise(setImmediate);
    input.write('d\n');
    expect(await next).to.deep.equal({ outcome: 'done' });
    expect(stops).to.deep.equal([]);
  });

  it('can be disposed before and after it was used', async () => {
    const { driver } = consoleWith('d\n');
    await driver.dispose?.();
    expect(await driver.perform(plugIn, context)).to.deep.equal({ outcome: 'done' });
    await driver.dispose?.();
  });
});
