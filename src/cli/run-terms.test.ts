import { expect } from 'chai';
import { tmpdir } from 'node:os';
import { loadRunConfig, type RunFlags } from '../config/index.ts';
import { testChargePoint } from '../dsl/ocpp16.ts';
import type { PlannedCase } from '../dsl/testcase.ts';
import { assertRunnable, bindingsOf, claimsOf } from './run-terms.ts';
import { UserError } from './user-error.ts';

const testCase = testChargePoint('TC_1_CS', 'A case', {
  purpose: 'a test',
  profile: 'Core',
  requirements: ['1.6 §4.2'],
  scenario: async () => undefined,
});
const over = (...bindings: readonly PlannedCase['binding'][]): PlannedCase[] =>
  bindings.map((binding) => ({ testCase, binding }));

describe('what a run needs beside its configuration', () => {
  const check = (flags: RunFlags, plan: readonly PlannedCase[] = over('1.6J')) => {
    const config = loadRunConfig(flags, tmpdir());
    return () => assertRunnable(config, plan);
  };
  const csms: RunFlags = { sut: 'csms', url: 'ws://127.0.0.1:9000' };

  it('id tags of their own for simulated stations side by side', () => {
    expect(check(csms)).to.not.throw();
    expect(check({ ...csms, lanes: '2' })).to.throw(
      UserError,
      /^2 simulated stations .* --value 'validIdTag=TAG-\{n\}' --value 'validIdTag2=TAG-\{n\}-2'; /,
    );
    const value = ['validIdTag=A-{n}'];
    expect(check({ ...csms, lanes: '2', value })).to.throw(UserError, /write --value 'validIdTag2=/);
    expect(check({ ...csms, lanes: '2', value: [...value, 'validIdTag2=B-{n}'] })).to.not.throw();
    expect(check({ sut: 'station', identity: ['CP001', 'CP002'] })).to.not.throw();
  });

  it('a second charge point that nobody else plays', () => {
    const value = ['validIdTag=A-{n}', 'validIdTag2=B-{n}'];
    const second = (written: string, lanes: string) =>
      check({ ...csms, identity: ['CP{n}'], lanes, value: [...value, `secondIdentity=${written}`] });
    expect(second('OTHER', '1')).to.not.throw();
    expect(second('OTHER-{n}', '2')).to.not.throw();
    expect(second('OTHER', '2')).to.throw(
      UserError,
      /^secondIdentity: OTHER would be .* 'secondIdentity=SECOND-\{n\}'/,
    );
    expect(second('CP1', '1')).to.throw(UserError, /no lane plays$/);
    expect(second('CP{n}', '2')).to.throw(UserError, 'CP1 would be simulated twice');
  });

  it('a port for each binding over which stations are tested', () => {
    const both = over('1.6J', '2.0.1J', '1.6J');
    expect(bindingsOf(both)).to.deep.equal(['1.6J', '2.0.1J']);
    expect(check({ sut: 'station', listen: '0.0.0.0:9000' }, both)).to.throw(
      UserError,
      '1.6J and 2.0.1J cannot share port 9000: run them one after another (--over 1.6J), or write --listen 0.0.0.0:0',
    );
    expect(check({ sut: 'station', listen: '0.0.0.0:0' }, both)).to.not.throw();
    expect(check({ sut: 'station', listen: '0.0.0.0:9000' })).to.not.throw();
    expect(check(csms, both)).to.not.throw();
  });

  it('claims: those of the PICS, else the usual ones', () => {
    const config = loadRunConfig({ sut: 'station' }, tmpdir());
    expect(claimsOf(config, testCase)).to.include({ Core: true, Reservation: false });
    expect(claimsOf({ ...config, pics: {} }, testCase)).to.include({ Core: true, Reservation: false });
  });
});
