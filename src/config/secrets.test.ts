import { expect } from 'chai';
import { loadRunConfig } from './load.ts';
import { redactorFor, secretsOf } from './secrets.ts';

const authorizationKey = '6c6574206d6520696e20706c65617365';
const config = loadRunConfig(
  { sut: 'csms', url: 'ws://host', password: 'open sesame, please', value: [`authorizationKey=${authorizationKey}`] },
  '/',
);

describe('the secrets of a configuration', () => {
  it('are the password, and the AuthorizationKey with what it stands for', () => {
    expect(secretsOf(config)).to.have.members(['open sesame, please', authorizationKey, 'let me in please']);
  });

  it('are an AuthorizationKey given as password, as it is written and as it goes over OCPP', () => {
    const key = '0001020304050607FFFFFFFFFFFFFFFFFFFFFFFF';
    const keyed = redactorFor(loadRunConfig({ sut: 'csms', url: 'ws://host', password: `hex:${key}` }, '/'));
    for (const secret of [`hex:${key}`, key, key.toLowerCase()]) expect(keyed(`a ${secret} b`)).to.not.contain(secret);
  });

  const redact = redactorFor(config);
  const forms = {
    plain: 'open sesame, please',
    hexadecimal: Buffer.from('open sesame, please').toString('hex'),
    Base64: Buffer.from('open sesame, please').toString('base64'),
    credentials: Buffer.from('CP001:open sesame, please').toString('base64'),
    'the key': authorizationKey,
    'what the key stands for': 'let me in please',
  };
  for (const [form, secret] of Object.entries(forms)) {
    it(`are taken out of a text: ${form}`, () => {
      expect(redact(`plugfest run --password "${secret}" --lanes 2`))
        .to.contain('--lanes 2')
        .and.not.contain(secret);
    });
  }
});
