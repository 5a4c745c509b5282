import { expect } from 'chai';
import { StationConfiguration16 } from './station-configuration.ts';

const KEY = 'ConnectionTimeOut';
const told = (key: string, value: string, readonly = false): object => ({
  configurationKey: [{ key, value, readonly }],
});

describe('what is known of the configuration of a charge point', () => {
  const fresh = (answer: object): StationConfiguration16 => {
    const configuration = new StationConfiguration16();
    configuration.told('GetConfiguration', {}, answer);
    return configuration;
  };

  it('is found whatever letter case the charge point writes a key in, and put back under its name', () => {
    const configuration = fresh(told('connectionTimeout', '60'));
    expect(configuration.value(KEY)).to.equal('60');
    configuration.told('ChangeConfiguration', { key: KEY, value: '30' }, { status: 'Accepted' });
    expect(configuration.value(KEY)).to.equal('30');
    expect(configuration.changed()).to.deep.equal([{ key: 'connectionTimeout', value: '60' }]);
  });

  it('is not put back where nothing is known of the original value, or it cannot be written', () => {
    const unread = fresh({});
    expect(unread.known).to.equal(false);
    unread.told('ChangeConfiguration', { key: KEY, value: '30' }, { status: 'Accepted' });
    unread.told('GetConfiguration', { key: [KEY] }, told(KEY, '30'));
    expect(unread.changed()).to.deep.equal([]);

    const secret = fresh({ configurationKey: [{ key: 'AuthorizationKey', readonly: false }] });
    expect(secret.value('AuthorizationKey')).to.equal('');
    secret.told('ChangeConfiguration', { key: 'AuthorizationKey', value: '706C' }, { status: 'Accepted' });
    expect(secret.changed()).to.deep.equal([]);

    const readOnly = fresh(told(KEY, '60', true));
    readOnly.told('GetConfiguration', {}, told(KEY, '30', true));
    expect(readOnly.changed()).to.deep.equal([]);
  });

  it('does not change by what was refused', () => {
    const configuration = fresh(told(KEY, '60'));
    configuration.told('ChangeConfiguration', { key: KEY, value: '30' }, { status: 'Rejected' });
    expect(configuration.value(KEY)).to.equal('60');
  });
});
