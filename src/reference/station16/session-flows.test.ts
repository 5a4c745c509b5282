import { expect } from 'chai';
import { Rig } from './test-rig.ts';

const INVALID = { idTagInfo: { status: 'Invalid' } };

describe('reference charge point: charging sessions', () => {
  it('charges with the cable first', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.plugIn();
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Preparing']);
      await rig.present();
      expect(rig.lines()).to.deep.equal(['Authorize TAG', 'StartTransaction 1 TAG', 'StatusNotification 1 Charging']);
    });
  });

  it('charges with the id tag first', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.present();
      expect(rig.lines()).to.deep.equal(['Authorize TAG', 'StatusNotification 1 Preparing']);
      await rig.plugIn();
      expect(rig.lines()).to.deep.equal(['StartTransaction 1 TAG', 'StatusNotification 1 Charging']);
    });
  });

  it('gives up on a cable that does not come within ConnectionTimeOut', async () => {
    const rig = new Rig({ settings: { ConnectionTimeOut: '20' } });
    await rig.run(async () => {
      await rig.present();
      await rig.seconds(17);
      rig.lines();
      await rig.seconds(5);
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
      await rig.plugIn();
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Preparing']);
    });
  });

  it('ends what a first presentation has begun with the second one', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.present();
      rig.lines();
      await rig.present();
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
    });
  });

  it('starts nothing for an id tag that is refused', async () => {
    const rig = new Rig();
    rig.on('Authorize', () => INVALID);
    await rig.run(async () => {
      await rig.plugIn();
      await rig.present();
      await rig.seconds(60);
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Preparing', 'Authorize TAG']);
    });
  });

  it('stops for the id tag that has started, without asking, and is available without a cable', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.seconds(100);
      rig.lines();
      await rig.present('tag');
      expect(rig.lines()).to.deep.equal(['StopTransaction 1 Local tag', 'StatusNotification 1 Finishing']);
      await rig.unplug();
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
      const start = rig.last('StartTransaction');
      const energy = Number(rig.last('StopTransaction')['meterStop']) - Number(start['meterStart']);
      expect(energy).to.be.within(300, 320); // 100 s of 11.04 kW
    });
  });

  it('asks nobody about an id tag that cannot stop the transaction', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.present('STRANGER');
      expect(rig.lines()).to.deep.equal([]);
    });
  });

  it('stops for another id tag of the same group, once it is authorized', async () => {
    const rig = new Rig();
    const family = { idTagInfo: { status: 'Accepted', parentIdTag: 'FAMILY' } };
    rig.on('Authorize', () => family);
    rig.on('StartTransaction', () => ({ ...family, transactionId: 7 }));
    await rig.run(async () => {
      await rig.charging();
      await rig.present('SISTER');
      expect(rig.lines()).to.deep.equal([
        'Authorize SISTER',
        'StopTransaction 7 Local SISTER',
        'StatusNotification 1 Finishing',
      ]);
    });
  });

  it('starts anew on the cable of a session that is over', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.present();
      rig.lines();
      await rig.present('NEXT');
      expect(rig.lines()).to.deep.equal([
        'Authorize NEXT',
        'StatusNotification 1 Preparing',
        'StartTransaction 1 NEXT',
        'StatusNotification 1 Charging',
      ]);
    });
  });

  it('tells when the car or the charge point holds back, the charge point first', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.does({ action: 'suspendEV', evse: 1, connector: 1 });
      await rig.does({ action: 'suspendEVSE', evse: 1, connector: 1 });
      await rig.does({ action: 'resumeEV', evse: 1, connector: 1 });
      expect(rig.lines()).to.deep.equal([
        'StatusNotification 1 SuspendedEV',
        'StatusNotification 1 SuspendedEVSE',
        'StatusNotification 1 Charging',
      ]);
    });
  });

  it('does not report a status that lasts less than MinimumStatusDuration', async () => {
    const rig = new Rig({ settings: { MinimumStatusDuration: '10' } });
    await rig.run(async () => {
      await rig.plugIn();
      await rig.unplug();
      await rig.seconds(20);
      expect(rig.lines()).to.deep.equal([]);
      await rig.plugIn();
      await rig.seconds(10);
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Preparing']);
    });
  });

  it('reports a lock that does not close and does not start', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.present();
      rig.lines();
      await rig.plugIn(1, { halfway: true });
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Faulted ConnectorLockFailure']);
      await rig.unplug();
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
    });
  });

  it('stops a transaction whose id tag StartTransaction.conf does not accept, and keeps the cable for its user', async () => {
    const rig = new Rig();
    rig.on('StartTransaction', () => ({ ...INVALID, transactionId: 5 }));
    await rig.run(async () => {
      await rig.plugIn();
      await rig.present();
      expect(rig.lines().slice(2)).to.deep.equal([
        'StartTransaction 1 TAG',
        'StatusNotification 1 Charging',
        'StopTransaction 5 DeAuthorized',
        'StatusNotification 1 Finishing',
      ]);
      expect((await rig.unplug()).outcome).to.equal('declined');
      await rig.present();
      expect((await rig.unplug()).outcome).to.equal('done');
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
    });
  });

  it('only stops the energy when StopTransactionOnInvalidId is false, after MaxEnergyOnInvalidId', async () => {
    const rig = new Rig({ settings: { StopTransactionOnInvalidId: 'false', MaxEnergyOnInvalidId: '100' } });
    rig.on('StartTransaction', () => ({ ...INVALID, transactionId: 5 }));
    await rig.run(async () => {
      await rig.charging();
      await rig.seconds(30);
      expect(rig.lines()).to.deep.equal([]);
      await rig.seconds(5); // 100 Wh at 11.04 kW take 32.6 s
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 SuspendedEVSE']);
    });
  });

  it('does not charge while it is faulted', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.does({ action: 'fault', errorCode: 'GroundFailure' });
      expect(rig.lines()).to.deep.equal([
        'StatusNotification 0 Faulted GroundFailure',
        'StatusNotification 1 Faulted GroundFailure',
        'StatusNotification 2 Faulted GroundFailure',
      ]);
      await rig.plugIn();
      await rig.present();
      expect(rig.lines()).to.deep.equal([]);
      await rig.does({ action: 'clearFault', errorCode: 'GroundFailure' });
      expect(rig.lines()).to.deep.equal([
        'StatusNotification 0 Available',
        'StatusNotification 1 Preparing',
        'StatusNotification 2 Available',
      ]);
    });
  });
});

describe('reference charge point: cable out of the car', () => {
  const settings = (stops: boolean, unlocks: boolean) => ({
    settings: {
      StopTransactionOnEVSideDisconnect: String(stops),
      UnlockConnectorOnEVSideDisconnect: String(unlocks),
    },
  });

  it('stops and unlocks', async () => {
    const rig = new Rig(settings(true, true));
    await rig.run(async () => {
      await rig.charging();
      await rig.unplug(1, 'ev');
      expect(rig.lines()).to.deep.equal(['StopTransaction 1 EVDisconnected', 'StatusNotification 1 Finishing']);
      expect(rig.last('StatusNotification')['info']).to.equal('EV side disconnected');
      expect((await rig.unplug()).outcome).to.equal('done');
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
    });
  });

  it('stops and stays locked until UnlockConnector', async () => {
    const rig = new Rig(settings(true, false));
    await rig.run(async () => {
      await rig.charging();
      await rig.unplug(1, 'ev');
      expect((await rig.unplug()).outcome).to.equal('declined');
      expect(await rig.asks('UnlockConnector', { connectorId: 1 })).to.deep.equal({ status: 'Unlocked' });
      expect((await rig.unplug()).outcome).to.equal('done');
    });
  });

  it('only suspends, and goes on when the cable comes back', async () => {
    const rig = new Rig(settings(false, false));
    await rig.run(async () => {
      await rig.charging();
      await rig.unplug(1, 'ev');
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 SuspendedEV']);
      expect(rig.last('StatusNotification')['info']).to.equal('EV side disconnected');
      await rig.plugIn(1, { side: 'ev' });
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Charging']);
    });
  });

  it('is available at once with a fixed cable', async () => {
    const rig = new Rig({ fixedCable: true });
    await rig.run(async () => {
      await rig.charging();
      await rig.unplug();
      expect(rig.lines()).to.deep.equal(['StopTransaction 1 EVDisconnected', 'StatusNotification 1 Available']);
      expect(await rig.asks('UnlockConnector', { connectorId: 1 })).to.deep.equal({ status: 'NotSupported' });
    });
  });
});
