import { expect } from 'chai';
import { claimsOver } from './over.ts';

describe('claims over a binding', () => {
  const claims = { Core: true, Reservation: false, Security: true, SecurityProfile2: true };

  it('are all of them over JSON', () => {
    expect(claimsOver('1.6J', claims)).to.equal(claims);
  });

  it('are without the security whitepaper over SOAP', () => {
    expect({ ...claimsOver('1.6S', claims) }).to.deep.equal({
      Core: true,
      Reservation: false,
      Security: false,
      SecurityProfile2: false,
    });
  });
});
