import { expect } from 'chai';
import type { OperatorContext } from './driver.ts';
import { DriverError } from './driver.ts';
import { operatorMessage, parseOutcome, readOutcome } from './message.ts';

const context: OperatorContext = { case: 'TC_003_CS', step: '1', identity: 'CP001' };

describe('plugfest-operator/1', () => {
  it('says where in the run we are, with the fields of the action beside', () => {
    expect(JSON.parse(operatorMessage({ action: 'plugIn', evse: 1, connector: 1 }, context))).to.deep.equal({
      protocol: 'plugfest-operator/1',
      case: 'TC_003_CS',
      step: '1',
      identity: 'CP001',
      action: 'plugIn',
      evse: 1,
      connector: 1,
    });
  });

  it('carries the reason, and never the abort signal', () => {
    const message = operatorMessage(
      { action: 'powerCycle' },
      { ...context, why: 'The boot is tested.', signal: new AbortController().signal },
    );
    expect(JSON.parse(message)).to.have.property('why', 'The boot is tested.');
    expect(message).to.not.contain('signal');
  });

  it('keeps its envelope where a detail has the same name', () => {
    const message = JSON.parse(
      operatorMessage({ action: 'provision', what: 'station', case: 'x', identity: 'y' }, context),
    ) as object;
    expect(message).to.deep.include({ case: 'TC_003_CS', identity: 'CP001', what: 'station' });
  });

  it('reads the three outcomes', () => {
    expect(parseOutcome('{"outcome":"done"}', 'it')).to.deep.equal({ outcome: 'done' });
    expect(parseOutcome('{"outcome":"declined","note":"no key"}', 'it')).to.deep.equal({
      outcome: 'declined',
      note: 'no key',
    });
    expect(parseOutcome(' {"outcome":"unsupported","extra":[1]}\n', 'it')).to.deep.equal({ outcome: 'unsupported' });
  });

  it('cleans and cuts a note', () => {
    const outcome = readOutcome({ outcome: 'declined', note: `\u001b[31m${'x'.repeat(5000)}` }, 'it') as {
      note: string;
    };
    expect(outcome.note).to.not.contain('\u001b');
    expect(outcome.note.length).to.be.lessThan(600);
  });

  const hostile: readonly unknown[] = [
    undefined,
    null,
    'done',
    7,
    [],
    {},
    { outcome: 'Done' },
    { outcome: ['done'] },
    { outcome: true },
    Object.create({ outcome: 'done' }),
    10n,
  ];
  hostile.forEach((value, index) => {
    it(`takes no other value as an outcome (${index})`, () => {
      expect(() => readOutcome(value, 'it')).to.throw(
        DriverError,
        'it must answer with an outcome of done, declined or unsupported',
      );
    });
  });

  for (const text of [
    '',
    'OK',
    '<html>',
    '{"outcome":"done"',
    '{"__proto__":{"outcome":"done"}}',
    '['.repeat(60_000),
  ]) {
    it(`takes no other text as an outcome: ${text.slice(0, 20) || '(empty)'}`, () => {
      expect(() => parseOutcome(text, 'it')).to.throw(DriverError, 'it must answer with');
    });
  }

  it('quotes what it got, cut and without control characters', () => {
    expect(() => parseOutcome(`\u001b[2J<html>${'x'.repeat(10_000)}`, 'it'))
      .to.throw(DriverError)
      .that.satisfies((error: Error) => {
        return error.message.length < 300 && !error.message.includes('\u001b');
      });
  });
});
