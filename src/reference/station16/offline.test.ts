import { expect } from 'chai';
import { callError, Rig, SILENCE } from './test-rig.ts';

const OFFLINE = { settings: { AllowOfflineTxForUnknownId: 'true', MeterValueSampleInterval: '0' } };

describe('reference charge point: offline', () => {
  it('starts offline and tells about it afterwards, the transaction first', async () => {
    const rig = new Rig(OFFLINE);
    await rig.run(async () => {
      await rig.offline(30, async () => {
        await rig.plugIn();
        await rig.present();
      });
      expect(rig.lines()).to.deep.equal(['StartTransaction 1 TAG', 'StatusNotification 1 Charging']);
      const startedAt = Date.parse(String(rig.last('StartTransaction')['timestamp']));
      expect(rig.clock.now() - startedAt).to.be.greaterThan(25_000);
    });
  });

  it('tells a whole session with the id that it gets afterwards, and no status history', async () => {
    const rig = new Rig(OFFLINE);
    await rig.run(async () => {
      await rig.offline(30, async () => {
        await rig.plugIn();
        await rig.present();
        await rig.present();
        await rig.unplug();
      });
      expect(rig.lines()).to.deep.equal(['StartTransaction 1 TAG', 'StopTransaction 1 Local TAG']);
    });
  });

  it('refuses unknown id tags offline unless they are allowed, and known ones when LocalAuthorizeOffline is false', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.present();
      await rig.unplug();
      rig.lines();
      await rig.offline(30, async () => {
        await rig.plugIn(1);
        await rig.present('STRANGER');
        await rig.present('TAG', 2);
        await rig.plugIn(2);
      });
      expect(rig.lines()).to.have.members([
        'StartTransaction 2 TAG',
        'StatusNotification 1 Preparing',
        'StatusNotification 2 Charging',
      ]);
      await rig.present('TAG', 2);
      await rig.asks('ChangeConfiguration', { key: 'LocalAuthorizeOffline', value: 'false' });
      rig.lines();
      await rig.offline(30, async () => {
        await rig.present('TAG', 1);
      });
      expect(rig.lines()).to.deep.equal([]);
    });
  });

  it('stops when the central system does not accept the id tag afterwards', async () => {
    const rig = new Rig(OFFLINE);
    rig.on('StartTransaction', () => ({ idTagInfo: { status: 'Invalid' }, transactionId: 3 }));
    await rig.run(async () => {
      await rig.offline(30, async () => {
        await rig.plugIn();
        await rig.present();
      });
      expect(rig.lines()).to.deep.equal([
        'StartTransaction 1 TAG',
        'StatusNotification 1 Charging',
        'StopTransaction 3 DeAuthorized',
        'StatusNotification 1 Finishing',
      ]);
    });
  });

  it('keeps meter values and delivers them in order', async () => {
    const rig = new Rig({ settings: { MeterValueSampleInterval: '10' } });
    await rig.run(async () => {
      await rig.charging();
      await rig.offline(60);
      const times = rig
        .all('MeterValues')
        .map(({ payload }) => Date.parse((payload['meterValue'] as { timestamp: string }[])[0]!.timestamp));
      expect(times).to.have.length.of.at.least(5);
      for (let index = 1; index < times.length; index++) expect(times[index]! - times[index - 1]!).to.equal(10_000);
    });
  });

  it('tries a transaction message as often as TransactionMessageAttempts says, waiting longer each time', async () => {
    const rig = new Rig({
      settings: {
        TransactionMessageAttempts: '3',
        TransactionMessageRetryInterval: '10',
        MessageTimeout: '5',
        MeterValueSampleInterval: '0',
      },
    });
    rig.on('StartTransaction', (_, nth) => (nth === 2 ? SILENCE : callError('InternalError')));
    await rig.run(async () => {
      await rig.charging();
      await rig.seconds(60);
      const [first, second, third, ...more] = rig.all('StartTransaction').map(({ at }) => at);
      expect([second! - first!, third! - second!]).to.deep.equal([10, 25]); // the second one waits 5 s for its answer
      expect(more).to.deep.equal([]);
      await rig.present();
      expect(rig.lines()).to.include('StopTransaction -1 Local TAG');
    });
  });

  it('lets other messages pass the queue', async () => {
    const rig = new Rig({ settings: { MeterValueSampleInterval: '0' } });
    rig.on('StartTransaction', (_, nth) =>
      nth === 1 ? callError('InternalError') : { idTagInfo: { status: 'Accepted' }, transactionId: 1 },
    );
    await rig.run(async () => {
      await rig.charging();
      await rig.present('OTHER', 2);
      expect(rig.lines()).to.deep.equal(['Authorize OTHER', 'StatusNotification 2 Preparing']);
    });
  });

  it('stays away while the network is gone', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.does({ action: 'dropNetwork' });
      await rig.seconds(60);
      expect(rig.csms.connected).to.equal(false);
      await rig.does({ action: 'restoreNetwork' });
      expect(rig.csms.connected).to.equal(true);
    });
  });
});

describe('reference charge point: loss of power', () => {
  it('tells after the boot how the transaction ended', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.seconds(30);
      await rig.does({ action: 'powerLoss' });
      await rig.seconds(600);
      expect(rig.lines()).to.deep.equal([]);
      await rig.does({ action: 'powerRestore' });
      await rig.seconds(5);
      expect(rig.lines()).to.deep.equal([
        'BootNotification',
        'StatusNotification 0 Available',
        'StatusNotification 1 Finishing',
        'StatusNotification 2 Available',
        'StopTransaction 1 PowerLoss',
      ]);
      const stop = rig.last('StopTransaction');
      expect(rig.clock.now() - Date.parse(String(stop['timestamp']))).to.be.greaterThan(600_000);
      expect(Number(stop['meterStop']) - Number(rig.last('StartTransaction')['meterStart'])).to.be.within(80, 110);
    });
  });

  it('stops before it goes down when it has backup power', async () => {
    const rig = new Rig({ backupPower: true });
    await rig.run(async () => {
      await rig.charging();
      await rig.does({ action: 'powerLoss' });
      expect(rig.lines()).to.deep.equal(['StopTransaction 1 PowerLoss', 'StatusNotification 1 Finishing']);
      expect(rig.csms.connected).to.equal(false);
      await rig.does({ action: 'powerRestore' });
      await rig.seconds(5);
      expect(rig.lines()).to.include('StatusNotification 1 Preparing');
    });
  });

  it('delivers what has queued up before the power went', async () => {
    const rig = new Rig(OFFLINE);
    await rig.run(async () => {
      await rig.csms.close({ refuse: true, abrupt: true });
      await rig.plugIn();
      await rig.present();
      await rig.does({ action: 'powerLoss' });
      await rig.csms.open();
      await rig.does({ action: 'powerRestore' });
      await rig.seconds(5);
      expect(rig.lines().slice(-2)).to.deep.equal(['StartTransaction 1 TAG', 'StopTransaction 1 PowerLoss']);
    });
  });
});
