import { expect } from 'chai';
import { callError, Rig } from './test-rig.ts';

const BOOTED = [
  'BootNotification',
  'StatusNotification 0 Available',
  'StatusNotification 1 Preparing',
  'StatusNotification 2 Available',
];

describe('reference charge point: remote operations', () => {
  it('starts from afar after asking, and stops', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.plugIn();
      rig.lines();
      expect(await rig.asks('RemoteStartTransaction', { connectorId: 1, idTag: 'TAG' })).to.deep.equal({
        status: 'Accepted',
      });
      expect(rig.lines()).to.deep.equal(['Authorize TAG', 'StartTransaction 1 TAG', 'StatusNotification 1 Charging']);
      expect(await rig.asks('RemoteStopTransaction', { transactionId: 99 })).to.deep.equal({ status: 'Rejected' });
      expect(await rig.asks('RemoteStopTransaction', { transactionId: 1 })).to.deep.equal({ status: 'Accepted' });
      expect(rig.lines()).to.deep.equal(['StopTransaction 1 Remote', 'StatusNotification 1 Finishing']);
    });
  });

  it('starts from afar without asking when AuthorizeRemoteTxRequests is false', async () => {
    const rig = new Rig({ settings: { AuthorizeRemoteTxRequests: 'false' } });
    await rig.run(async () => {
      await rig.asks('RemoteStartTransaction', { idTag: 'TAG' });
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Preparing']);
      await rig.plugIn();
      expect(rig.lines()).to.deep.equal(['StartTransaction 1 TAG', 'StatusNotification 1 Charging']);
    });
  });

  it('rejects to start on connector 0, an unknown, a busy and an unavailable one', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.asks('ChangeAvailability', { connectorId: 2, type: 'Inoperative' });
      for (const connectorId of [0, 1, 2, 3]) {
        expect(await rig.asks('RemoteStartTransaction', { connectorId, idTag: 'TAG' })).to.deep.equal({
          status: 'Rejected',
        });
      }
      expect(await rig.asks('RemoteStartTransaction', { idTag: 'TAG' })).to.deep.equal({ status: 'Rejected' });
    });
  });

  for (const [type, reason] of [
    ['Soft', 'SoftReset'],
    ['Hard', 'HardReset'],
  ] as const) {
    it(`stops transactions before a ${type.toLowerCase()} reset and boots`, async () => {
      const rig = new Rig();
      await rig.run(async () => {
        await rig.charging();
        expect(await rig.asks('Reset', { type })).to.deep.equal({ status: 'Accepted' });
        await rig.seconds(5);
        expect(rig.lines()).to.deep.equal([`StopTransaction 1 ${reason}`, 'StatusNotification 1 Finishing', ...BOOTED]);
      });
    });
  }

  it('keeps a StopTransaction that is not processed over the reset', async () => {
    const rig = new Rig();
    rig.on('StopTransaction', (_, nth) => (nth === 1 ? callError('InternalError') : {}));
    await rig.run(async () => {
      await rig.charging();
      await rig.asks('Reset', { type: 'Soft' });
      await rig.seconds(40);
      expect(rig.lines()).to.deep.equal([
        'StopTransaction 1 SoftReset',
        'StatusNotification 1 Finishing',
        ...BOOTED,
        'StopTransaction 1 SoftReset',
      ]);
    });
  });

  it('unlocks: idle, in a transaction, a jammed lock, an unknown connector', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      expect(await rig.asks('UnlockConnector', { connectorId: 1 })).to.deep.equal({ status: 'Unlocked' });
      expect(await rig.asks('UnlockConnector', { connectorId: 9 })).to.deep.equal({ status: 'NotSupported' });
      expect(rig.lines()).to.deep.equal([]);
      await rig.charging();
      expect(await rig.asks('UnlockConnector', { connectorId: 1 })).to.deep.equal({ status: 'Unlocked' });
      expect(rig.lines()).to.deep.equal(['StopTransaction 1 UnlockCommand', 'StatusNotification 1 Finishing']);
      await rig.unplug();
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
      await rig.does({ action: 'fault', evse: 2, connector: 2, errorCode: 'ConnectorLockFailure' });
      expect(await rig.asks('UnlockConnector', { connectorId: 2 })).to.deep.equal({ status: 'UnlockFailed' });
      expect(rig.lines()).to.deep.equal([]);
    });
  });

  it('goes out of service and stays so over reset and loss of power', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      expect(await rig.asks('ChangeAvailability', { connectorId: 0, type: 'Inoperative' })).to.deep.equal({
        status: 'Accepted',
      });
      const all = [0, 1, 2].map((id) => `StatusNotification ${id} Unavailable`);
      expect(rig.lines()).to.deep.equal(all);
      await rig.asks('Reset', { type: 'Hard' });
      await rig.seconds(5);
      expect(rig.lines()).to.deep.equal(['BootNotification', ...all]);
      await rig.does({ action: 'powerCycle' });
      await rig.seconds(5);
      expect(rig.lines()).to.deep.equal(['BootNotification', ...all]);
      await rig.asks('ChangeAvailability', { connectorId: 1, type: 'Operative' });
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
      expect(await rig.asks('ChangeAvailability', { connectorId: 3, type: 'Operative' })).to.deep.equal({
        status: 'Rejected',
      });
      expect(await rig.asks('ChangeAvailability', { connectorId: 1, type: 'Operative' })).to.deep.equal({
        status: 'Accepted',
      });
      expect(rig.lines()).to.deep.equal([]);
    });
  });

  it('goes out of service after the running transaction', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      expect(await rig.asks('ChangeAvailability', { connectorId: 1, type: 'Inoperative' })).to.deep.equal({
        status: 'Scheduled',
      });
      await rig.present();
      await rig.unplug();
      expect(rig.lines()).to.deep.equal([
        'StopTransaction 1 Local TAG',
        'StatusNotification 1 Finishing',
        'StatusNotification 1 Unavailable',
      ]);
    });
  });

  it('sends what TriggerMessage asks for', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      const trigger = (requestedMessage: string, connectorId?: number): Promise<unknown> =>
        rig.asks('TriggerMessage', { requestedMessage, ...(connectorId === undefined ? {} : { connectorId }) });
      expect(await trigger('StatusNotification')).to.deep.equal({ status: 'Accepted' });
      expect(rig.lines()).to.have.length(3);
      await trigger('MeterValues', 2);
      await trigger('Heartbeat');
      expect(rig.lines()).to.deep.equal(['MeterValues 2', 'Heartbeat']);
      expect(await trigger('MeterValues', 3)).to.deep.equal({ status: 'Rejected' });
      expect(await trigger('BootNotification')).to.deep.equal({ status: 'Rejected' });
      for (const about of ['DiagnosticsStatusNotification', 'FirmwareStatusNotification']) {
        expect(await trigger(about)).to.deep.equal({ status: 'Accepted' });
        expect(rig.all(about).at(-1)?.payload).to.deep.equal({ status: 'Idle' });
      }
    });
  });

  it('refuses what it does not know, does not support or cannot read', async () => {
    const rig = new Rig({ profiles: ['Core'] });
    await rig.run(async () => {
      expect(await rig.asks('MakeCoffee')).to.equal('NotImplemented');
      expect(await rig.asks('GetDiagnostics', { location: 'ftp://example.com' })).to.equal('NotSupported');
      expect(await rig.asks('Reset', {})).to.equal('OccurenceConstraintViolation');
      expect(await rig.asks('Reset', { type: 1 })).to.equal('TypeConstraintViolation');
      expect(await rig.asks('Reset', { type: 'Gentle' })).to.equal('PropertyConstraintViolation');
      expect(await rig.asks('DataTransfer', { vendorId: 'nobody' })).to.deep.equal({ status: 'UnknownVendorId' });
    });
  });
});

describe('reference charge point: configuration', () => {
  const key = (name: string, value: string, readonly = false) => ({
    configurationKey: [{ key: name, readonly, value }],
  });

  it('tells all keys, the known ones and the unknown ones, in any letter case', async () => {
    const rig = new Rig({ connectors: 3 });
    await rig.run(async () => {
      const all = (await rig.asks('GetConfiguration')) as { configurationKey: unknown[] };
      expect(all.configurationKey).to.have.length.above(30);
      expect(await rig.asks('GetConfiguration', { key: ['numberofconnectors', 'Nonsense'] })).to.deep.equal({
        ...key('NumberOfConnectors', '3', true),
        unknownKey: ['Nonsense'],
      });
    });
  });

  it('changes what can be changed and says why not otherwise', async () => {
    const rig = new Rig();
    const change = async (name: string, value: string): Promise<unknown> =>
      ((await rig.asks('ChangeConfiguration', { key: name, value })) as { status: string }).status;
    await rig.run(async () => {
      expect(await change('MeterValueSampleInterval', '15')).to.equal('Accepted');
      expect(await rig.asks('GetConfiguration', { key: ['MeterValueSampleInterval'] })).to.deep.equal(
        key('MeterValueSampleInterval', '15'),
      );
      expect(await change('MeterValueSampleInterval', '-1')).to.equal('Rejected');
      expect(await change('NumberOfConnectors', '4')).to.equal('Rejected');
      expect(await change('LocalPreAuthorize', 'perhaps')).to.equal('Rejected');
      expect(await change('MeterValuesSampledData', 'Energy.Active.Import.Register,Phase.Of.The.Moon')).to.equal(
        'Rejected',
      );
      expect(await change('MeterValuesSampledData', 'Voltage.L1-N, Current.Import')).to.equal('Accepted');
      expect(await change('ConnectorPhaseRotation', '1.RST,2.XYZ')).to.equal('Rejected');
      expect(await change('Testing', 'true')).to.equal('NotSupported');
    });
  });

  it('is built as its settings say', async () => {
    const rig = new Rig({
      settings: {
        NumberOfConnectors: '1',
        SupportedFeatureProfiles: 'Core',
        FixedCable: 'true',
        AuthorizationCache: 'false',
      },
    });
    await rig.run(async () => {
      expect(
        await rig.asks('GetConfiguration', {
          key: ['NumberOfConnectors', 'SupportedFeatureProfiles', 'AuthorizationCacheEnabled'],
        }),
      ).to.deep.equal({
        configurationKey: [
          { key: 'NumberOfConnectors', readonly: true, value: '1' },
          { key: 'SupportedFeatureProfiles', readonly: true, value: 'Core' },
        ],
        unknownKey: ['AuthorizationCacheEnabled'],
      });
      expect(await rig.asks('UnlockConnector', { connectorId: 1 })).to.deep.equal({ status: 'NotSupported' });
      expect(await rig.asks('GetLocalListVersion')).to.deep.equal({ listVersion: -1 });
    });
  });

  it('refuses presets that do not exist', () => {
    expect(() => new Rig({ settings: { Nonsense: '1' } })).to.throw(RangeError, 'Nonsense');
    expect(() => new Rig({ settings: { MeterValueSampleInterval: 'often' } })).to.throw(RangeError, 'often');
    expect(() => new Rig({ settings: { SupportedFeatureProfiles: 'Core,Magic' } })).to.throw(RangeError, 'Magic');
    expect(() => new Rig({ settings: { FixedCable: 'yes' } })).to.throw(RangeError, 'FixedCable');
    expect(() => new Rig({ settings: { NumberOfConnectors: '0' } })).to.throw(RangeError, '"0"');
  });
});

describe('reference charge point: cache and list', () => {
  it('starts for a cached id tag without asking, until the cache is cleared', async () => {
    const rig = new Rig({ settings: { LocalPreAuthorize: 'true' } });
    await rig.run(async () => {
      await rig.charging();
      await rig.present();
      await rig.unplug();
      rig.lines();
      await rig.plugIn();
      await rig.present();
      expect(rig.lines()).to.not.include('Authorize TAG');
      await rig.present();
      await rig.unplug();
      rig.lines();
      expect(await rig.asks('ClearCache')).to.deep.equal({ status: 'Accepted' });
      await rig.present();
      expect(rig.lines()).to.include('Authorize TAG');
    });
  });

  it('rejects ClearCache without a cache', async () => {
    const rig = new Rig({ authorizationCache: false });
    await rig.run(async () => {
      expect(await rig.asks('ClearCache')).to.deep.equal({ status: 'Rejected' });
    });
  });

  it('asks again for a cached id tag that has expired or is not valid', async () => {
    const rig = new Rig({ settings: { LocalPreAuthorize: 'true' } });
    rig.on('Authorize', ({ idTag }) => ({
      idTagInfo: idTag === 'OLD' ? { status: 'Accepted', expiryDate: '2026-01-01T00:01:00Z' } : { status: 'Blocked' },
    }));
    await rig.run(async () => {
      for (const tag of ['OLD', 'BAD']) {
        await rig.present(tag);
        await rig.present(tag);
        await rig.seconds(120);
        await rig.present(tag);
        expect(
          rig.all('Authorize').filter(({ payload }) => payload['idTag'] === tag),
          tag,
        ).to.have.length.of.at.least(2);
        await rig.present(tag);
      }
    });
  });

  it('keeps a list with its version', async () => {
    const rig = new Rig({ settings: { LocalPreAuthorize: 'true' } });
    const send = async (listVersion: number, updateType: string, ...tags: string[]): Promise<unknown> => {
      const localAuthorizationList = tags.map((idTag) =>
        idTag.startsWith('-') ? { idTag: idTag.slice(1) } : { idTag, idTagInfo: { status: 'Accepted' } },
      );
      return rig.asks('SendLocalList', {
        listVersion,
        updateType,
        ...(tags.length === 0 ? {} : { localAuthorizationList }),
      });
    };
    const version = (): Promise<unknown> => rig.asks('GetLocalListVersion');
    await rig.run(async () => {
      expect(await version()).to.deep.equal({ listVersion: 0 });
      expect(await send(2, 'Full', 'A', 'B')).to.deep.equal({ status: 'Accepted' });
      expect(await send(5, 'Differential', 'C', '-A')).to.deep.equal({ status: 'Accepted' });
      expect(await send(4, 'Differential', 'D')).to.deep.equal({ status: 'VersionMismatch' });
      expect(await version()).to.deep.equal({ listVersion: 5 });
      expect(await send(6, 'Differential', 'X', 'x')).to.deep.equal({ status: 'Failed' });
      expect(await send(7, 'Full', ...Array.from({ length: 21 }, (_, n) => `T${n}`))).to.deep.equal({
        status: 'Failed',
      });
      expect(await version()).to.deep.equal({ listVersion: 5 });
      await rig.present('C');
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Preparing']);
      await rig.present('C');
      expect(await send(1, 'Full')).to.deep.equal({ status: 'Accepted' });
      expect(await version()).to.deep.equal({ listVersion: 0 });
      await rig.asks('ChangeConfiguration', { key: 'LocalAuthListEnabled', value: 'false' });
      expect(await version()).to.deep.equal({ listVersion: -1 });
    });
  });

  it('has no list without the profile', async () => {
    const rig = new Rig({ profiles: ['Core'] });
    await rig.run(async () => {
      expect(await rig.asks('GetLocalListVersion')).to.deep.equal({ listVersion: -1 });
      expect(await rig.asks('SendLocalList', { listVersion: 1, updateType: 'Full' })).to.deep.equal({
        status: 'NotSupported',
      });
      expect(await rig.asks('TriggerMessage', { requestedMessage: 'Heartbeat' })).to.equal('NotSupported');
    });
  });

  it('says that its list is out of date when StartTransaction.conf says otherwise', async () => {
    const rig = new Rig({ settings: { LocalPreAuthorize: 'true', StopTransactionOnInvalidId: 'false' } });
    rig.on('StartTransaction', () => ({ idTagInfo: { status: 'Blocked' }, transactionId: 3 }));
    await rig.run(async () => {
      const localAuthorizationList = [{ idTag: 'TAG', idTagInfo: { status: 'Accepted' } }];
      await rig.asks('SendLocalList', { listVersion: 1, updateType: 'Full', localAuthorizationList });
      await rig.charging();
      expect(rig.all('StatusNotification').map(({ payload }) => payload['errorCode'])).to.include('LocalListConflict');
    });
  });
});
