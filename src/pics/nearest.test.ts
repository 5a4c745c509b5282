import { expect } from 'chai';
import { nearest, unknownName } from './nearest.ts';

describe('nearest name', () => {
  it('finds a name with a slip of the keyboard, another case, or dashes', () => {
    expect(nearest('Resevation', ['Reservation', 'Core'])).to.equal('Reservation');
    expect(nearest('local-auth-list-management', ['LocalAuthListManagement'])).to.equal('LocalAuthListManagement');
    expect(nearest('core', ['Core'])).to.equal('Core');
  });

  it('does not guess what is too far, empty or very long', () => {
    expect(nearest('Payment', ['Core', 'Reservation'])).to.equal(undefined);
    expect(nearest('', ['a'])).to.equal(undefined);
    expect(nearest('x'.repeat(100_000), ['x'])).to.equal(undefined);
  });

  it('lists what there is when nothing is near, and cuts what is long', () => {
    expect(unknownName('claim', 'zzz', ['Core'])).to.equal("unknown claim 'zzz'; known are: Core");
    expect(unknownName('claim', 'z'.repeat(500), ['Core']).length).to.be.lessThan(120);
  });
});
