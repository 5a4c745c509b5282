import { expect } from 'chai';
import { testCentralSystem, testChargePoint } from '../dsl/ocpp16.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { assertKnown, selectAmong, type Wanted } from './selection.ts';
import { UserError } from './user-error.ts';

const common = { purpose: 'a test', requirements: ['1.6 §4.2'], scenario: async () => undefined } as const;
const all: readonly TestCase[] = [
  testChargePoint('TC_001_CS', 'Core one', { ...common, profile: 'Core' }),
  testChargePoint('TC_002_1_CS', 'Core two', { ...common, profile: 'Core' }),
  testChargePoint('TC_050_CS', 'Reservation', { ...common, profile: 'Reservation' }),
  testCentralSystem('TC_001_CSMS', 'Core of the CSMS', { ...common, profile: 'Core' }),
];

describe('the selection of cases', () => {
  const station: Wanted = { sut: 'station', over: ['1.6J'], profiles: [] };
  const ids = (patterns: readonly string[], wanted: Partial<Wanted> = {}): string[] =>
    selectAmong(all, patterns, { ...station, ...wanted }).map(({ testCase, binding }) => `${testCase.id} ${binding}`);
  const mistake = (patterns: readonly string[], wanted: Partial<Wanted> = {}): readonly string[] => {
    try {
      return [`no mistake: ${ids(patterns, wanted).join(', ')}`];
    } catch (error) {
      if (error instanceof UserError) return error.lines;
      throw error;
    }
  };

  it('holds the cases for who is under test, by id, glob and profile', () => {
    expect(ids([])).to.deep.equal(['TC_001_CS 1.6J', 'TC_002_1_CS 1.6J', 'TC_050_CS 1.6J']);
    expect(ids(['tc_00*'])).to.deep.equal(['TC_001_CS 1.6J', 'TC_002_1_CS 1.6J']);
    expect(ids([], { profiles: ['reservation'] })).to.deep.equal(['TC_050_CS 1.6J']);
    expect(ids([], { sut: 'csms' })).to.deep.equal(['TC_001_CSMS 1.6J']);
  });

  it('holds over SOAP the whole catalogue, and over JSON nothing about envelopes', () => {
    const more = [
      testChargePoint('PF_RPC_01_CS', 'A frame', { ...common, profile: 'Core', over: ['json'] }),
      testChargePoint('PF_SOAP_01_CS', 'An envelope', { ...common, profile: 'Core', over: ['soap'] }),
    ];
    const over = (binding: '1.6J' | '1.6S'): string[] =>
      selectAmong(more, [], { ...station, over: [binding] }).map(({ testCase }) => testCase.id);
    expect(over('1.6J')).to.deep.equal(['PF_RPC_01_CS']);
    expect(over('1.6S')).to.deep.equal(['PF_RPC_01_CS', 'PF_SOAP_01_CS']);
  });

  it('tells of each profile that there is not, and lists those that there are', () => {
    expect(mistake([], { profiles: ['Core', 'Reservaton'] })).to.deep.equal([
      'no test case for a station over 1.6J is of the profile Reservaton; did you mean Reservation? the profiles are Core, Reservation',
    ]);
    expect(mistake([], { sut: 'csms', profiles: ['Reservation'] })).to.deep.equal([
      'no test case for a CSMS over 1.6J is of the profile Reservation; the profiles are Core',
    ]);
  });

  it('tells of each pattern that matches nothing, and of what was probably meant', () => {
    expect(mistake(['TC_999_CS', 'TC_001', 'TC_001_CSMS', 'TC_050_CS'])).to.deep.equal([
      'no test case for a station over 1.6J matches TC_999_CS; see plugfest list --sut station',
      'no test case for a station over 1.6J matches TC_001; did you mean TC_001_CS?',
      'no test case for a station over 1.6J matches TC_001_CSMS; TC_001_CSMS is for a CSMS over 1.6J, 1.6S',
    ]);
  });

  it('tells of a binding without cases, and of those that there are', () => {
    expect(mistake([], { over: ['1.6J', '2.1J'] })).to.deep.equal([
      'there are no test cases for a station over 2.1J yet; there are over 1.6J, 1.6S',
    ]);
  });

  it('tells of a profile that none of the cases has', () => {
    expect(mistake(['TC_0*'], { profiles: ['Coer'] })[0])
      .to.contain('Coer')
      .and.contain('Core, Reservation');
  });

  it('of the whole catalogue says so without a scope', () => {
    expect(() => assertKnown(['TC_9*'], all)).to.throw(UserError, 'no test case matches TC_9*; see plugfest list');
    expect(() => assertKnown(['TC_0*'], all)).to.not.throw();
  });
});
