import { expect } from 'chai';
import { faultLines, faultsOf, knownFaults } from './reference-faults.ts';
import { UserError } from './user-error.ts';

describe('the faults that plugfest reference offers', () => {
  it('those of who has 1.6 in mind are for the older versions alone', () => {
    for (const over of ['1.5S', '1.2S'] as const) {
      expect(faultsOf('station', over)).to.include.all.keys('states-of-1.6', 'never-authorizes');
      expect(faultsOf('csms', over)).to.include.all.keys('interval-of-1.6', 'authorize-status-padded');
    }
    for (const over of ['1.6S', '1.6J'] as const) {
      expect(faultsOf('station', over)).to.not.have.property('states-of-1.6');
      expect(faultsOf('csms', over)).to.not.have.property('interval-of-1.6');
    }
  });

  it('those of envelopes are there over SOAP alone, in both roles and every version', () => {
    for (const role of ['station', 'csms'] as const) {
      for (const over of ['1.6S', '1.5S', '1.2S'] as const) expect(faultsOf(role, over)).to.have.property('soap-no-to');
      expect(faultsOf(role, '1.6J')).to.not.have.property('soap-no-to');
    }
  });

  it('those of JSON frames are not there over SOAP', () => {
    expect(faultsOf('csms', '1.6J')).to.have.property('answers-no-json');
    expect(faultsOf('csms', '1.6S')).to.not.have.property('answers-no-json');
  });

  it('a line says the name, and what the peer does', () => {
    expect(faultLines(faultsOf('csms', '1.2S')).find((line) => line.startsWith('soap-no-to'))).to.match(
      /^soap-no-to {2,}sends requests without wsa:To$/,
    );
  });

  it('a fault that is asked for where it cannot be is refused, and where it can be is said', () => {
    expect(knownFaults(['soap-no-to', 'never-authorizes'], 'station', '1.5S')).to.deep.equal([
      'soap-no-to',
      'never-authorizes',
    ]);
    expect(() => knownFaults(['soap-no-to'], 'station', '1.6J')).to.throw(
      UserError,
      "the fault 'soap-no-to' is not there over 1.6J, but over 1.6S, 1.5S, 1.2S",
    );
    expect(() => knownFaults(['answers-no-json'], 'csms', '1.6S')).to.throw(
      UserError,
      'is not there over 1.6S, but over 1.6J',
    );
    expect(() => knownFaults(['soap-no-too'], 'csms', '1.6S')).to.throw(UserError, "did you mean 'soap-no-to'?");
    expect(() => knownFaults(['soap-no-too'], 'csms', '1.6J')).to.throw(UserError, "there is no fault 'soap-no-too'");
  });
});
