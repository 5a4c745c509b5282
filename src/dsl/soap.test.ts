import { expect } from 'chai';
import { advises, demands, testCentralSystem, testChargePoint } from './soap.ts';

describe('a scenario of the SOAP binding', () => {
  const told: unknown[] = [];
  const made = testChargePoint('PF_SOAP_00_CS', 'A scenario', {
    purpose: 'It shows something.',
    rules: { '1.6': demands('OCPP-S 1.6 §4'), '1.2': advises('1.2 §8.2', '1.2 §8') },
    reading: 'It could be read otherwise.',
    scenario: ({ level, now }) => {
      told.push([level, now()]);
      return Promise.resolve();
    },
  });

  it('is a case of the same id in each version that has a rule for it, on the binding and with the kit of the version', () => {
    expect(made.map(({ id, version, bindings, kit, sut }) => [id, version, bindings, kit.version, sut])).to.deep.equal([
      ['PF_SOAP_00_CS', '1.6', ['1.6S'], '1.6', 'station'],
      ['PF_SOAP_00_CS', '1.2', ['1.2S'], '1.2', 'station'],
    ]);
  });

  it('names the clauses of the version, and what is the same in all', () => {
    expect(made.map(({ spec }) => spec.requirements)).to.deep.equal([['OCPP-S 1.6 §4'], ['1.2 §8.2', '1.2 §8']]);
    for (const { spec } of made) {
      expect(spec.profile).to.equal('Core');
      expect(spec.purpose).to.equal('It shows something.');
      expect(spec.reading).to.equal('It could be read otherwise.');
    }
  });

  it('is told how binding the version makes what it shows', async () => {
    for (const { spec } of made) await spec.scenario({ now: () => 'now' } as never);
    expect(told).to.deep.equal([
      ['must', 'now'],
      ['should', 'now'],
    ]);
  });

  it('is about a central system as well', () => {
    const [only, ...others] = testCentralSystem('PF_SOAP_00_CSMS', 'A scenario', {
      purpose: 'It shows something.',
      rules: { '1.5': demands('1.5 §8.1') },
      scenario: () => Promise.resolve(),
    });
    expect([only?.version, only?.sut, others]).to.deep.equal(['1.5', 'csms', []]);
  });
});
