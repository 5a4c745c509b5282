import { expect } from 'chai';
import { authorizationKeyBytes, authorizationKeyHex, basicAuthorization } from './authorization-key.ts';
import { Unreadable } from './unreadable.ts';

describe('the AuthorizationKey', () => {
  it('is sent as its bytes: the example of OCPP-J 1.6 §6.2.2', () => {
    const key = '0001020304050607FFFFFFFFFFFFFFFFFFFFFFFF';
    expect(basicAuthorization('AL1000', authorizationKeyBytes(key))).to.equal(
      'Basic QUwxMDAwOgABAgMEBQYH////////////////',
    );
    expect(authorizationKeyHex(authorizationKeyBytes(key.toLowerCase()))).to.equal(key);
  });

  it('has 16 to 20 bytes', () => {
    expect(authorizationKeyBytes('ab'.repeat(16))).to.have.length(16);
    expect(authorizationKeyBytes('ab'.repeat(20))).to.have.length(20);
    expect(() => authorizationKeyBytes('ab'.repeat(15))).to.throw(Unreadable, 'is 15 bytes long, 16 at least');
    expect(() => authorizationKeyBytes('ab'.repeat(21))).to.throw(Unreadable, 'is 42 characters long, 40 at most');
  });

  it('is hexadecimal, and no error repeats it', () => {
    for (const [value, why] of [
      ['open sesame, open sesame, please', 'is not hexadecimal'],
      ['a'.repeat(33), 'odd number'],
      ['', 'is 0 bytes long'],
    ] as const)
      expect(() => authorizationKeyBytes(value))
        .to.throw(Unreadable, why)
        .with.property('message')
        .that.does.not.contain('sesame');
  });
});
