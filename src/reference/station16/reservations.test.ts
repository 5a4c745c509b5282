import { expect } from 'chai';
import { Rig } from './test-rig.ts';

const GROUP = { status: 'Accepted', parentIdTag: 'FAMILY' };

/** ReserveNow for connector 1 and TAG, unless told otherwise, for ten minutes from now. */
function reserve(rig: Rig, over: object = {}): Promise<unknown> {
  const expiryDate = new Date(rig.clock.now() + 600_000).toISOString();
  return rig.asks('ReserveNow', { connectorId: 1, idTag: 'TAG', expiryDate, reservationId: 7, ...over });
}

const cancel = (rig: Rig, reservationId = 7): Promise<unknown> => rig.asks('CancelReservation', { reservationId });

const ACCEPTED = { status: 'Accepted' };
const OCCUPIED = { status: 'Occupied' };
const REJECTED = { status: 'Rejected' };
const FAULTED = { status: 'Faulted' };
const UNAVAILABLE = { status: 'Unavailable' };

describe('reference charge point: reservations', () => {
  it('answers first, then reports Reserved', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      expect(await reserve(rig)).to.deep.equal(ACCEPTED);
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Reserved']);
      expect(rig.frames.at(-2)).to.match(/^\[3,/);
    });
  });

  it('lets the reserved id tag charge and nobody else, and names the reservation once', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await reserve(rig);
      rig.lines();
      await rig.present('STRANGER');
      await rig.plugIn();
      await rig.present('STRANGER');
      expect(await rig.asks('RemoteStartTransaction', { connectorId: 1, idTag: 'STRANGER' })).to.deep.equal(REJECTED);
      expect(rig.lines()).to.deep.equal([]);
      await rig.present('tag');
      expect(rig.lines()).to.deep.equal([
        'Authorize tag',
        'StatusNotification 1 Preparing',
        'StartTransaction 1 tag',
        'StatusNotification 1 Charging',
      ]);
      expect(rig.last('StartTransaction')['reservationId']).to.equal(7);
      await rig.present('tag');
      await rig.unplug();
      expect(rig.lines().at(-1)).to.equal('StatusNotification 1 Available');
      await rig.charging(1, 'STRANGER');
      expect(rig.last('StartTransaction')).to.not.have.property('reservationId');
      expect(await cancel(rig)).to.deep.equal(REJECTED);
    });
  });

  it('is Reserved again when the reserved driver does not plug in', async () => {
    const rig = new Rig({ settings: { ConnectionTimeOut: '20' } });
    await rig.run(async () => {
      await reserve(rig);
      await rig.present();
      await rig.seconds(30);
      expect(rig.lines()).to.deep.equal([
        'StatusNotification 1 Reserved',
        'Authorize TAG',
        'StatusNotification 1 Preparing',
        'StatusNotification 1 Reserved',
      ]);
    });
  });

  it('asks for the group of others, and lets only the reserved one in', async () => {
    const rig = new Rig({ settings: { AuthorizeRemoteTxRequests: 'false' } });
    rig.on('Authorize', ({ idTag }) => ({ idTagInfo: idTag === 'STRANGER' ? ACCEPTED : GROUP }));
    await rig.run(async () => {
      await reserve(rig, { parentIdTag: 'FAMILY' });
      rig.lines();
      await rig.present('STRANGER');
      expect(rig.lines()).to.deep.equal(['Authorize STRANGER']);
      expect(await rig.asks('RemoteStartTransaction', { connectorId: 1, idTag: 'SISTER' })).to.deep.equal(ACCEPTED);
      expect(rig.lines()).to.deep.equal(['Authorize SISTER', 'StatusNotification 1 Preparing']);
      await rig.plugIn();
      expect(rig.last('StartTransaction')).to.include({ reservationId: 7, idTag: 'SISTER' });
    });
  });

  it('ends on the expiry date, by the clock of the central system', async () => {
    const rig = new Rig();
    const ahead = 3_600_000;
    rig.on('BootNotification', () => ({
      status: 'Accepted',
      currentTime: new Date(rig.clock.now() + ahead).toISOString(),
      interval: 300,
    }));
    await rig.run(async () => {
      await reserve(rig, { expiryDate: new Date(rig.clock.now() + ahead + 90_000).toISOString() });
      rig.lines();
      await rig.seconds(88);
      expect(rig.lines()).to.deep.equal([]);
      await rig.seconds(2);
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
      expect(await reserve(rig)).to.deep.equal(REJECTED);
    });
  });

  it('outlives a reboot', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await reserve(rig);
      await rig.does({ action: 'powerCycle' });
      rig.lines();
      await rig.seconds(600);
      expect(rig.lines().filter((line) => line.includes('StatusNotification'))).to.deep.equal([
        'StatusNotification 1 Available',
      ]);
    });
  });

  it('cancels the reservation that is meant, and no other', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await reserve(rig);
      rig.lines();
      expect(await cancel(rig, 8)).to.deep.equal(REJECTED);
      expect(rig.lines()).to.deep.equal([]);
      expect(await cancel(rig)).to.deep.equal(ACCEPTED);
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
    });
  });

  it('replaces a reservation of the same id, and keeps it when the new one cannot be made', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await reserve(rig);
      rig.lines();
      expect(await reserve(rig, { connectorId: 2 })).to.deep.equal(ACCEPTED);
      expect(rig.lines()).to.have.members(['StatusNotification 1 Available', 'StatusNotification 2 Reserved']);
      await rig.plugIn(1);
      rig.lines();
      expect(await reserve(rig, { connectorId: 1 })).to.deep.equal(OCCUPIED);
      expect(rig.lines()).to.deep.equal([]);
      expect(await reserve(rig, { connectorId: 2, idTag: 'SISTER' })).to.deep.equal(ACCEPTED);
      await rig.plugIn(2);
      await rig.present('TAG', 2);
      expect(rig.all('StartTransaction')).to.deep.equal([]);
      await rig.present('SISTER', 2);
      expect(rig.last('StartTransaction')).to.include({ connectorId: 2, reservationId: 7 });
    });
  });

  it('says why a connector cannot be reserved', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      expect(await reserve(rig, { connectorId: 3 })).to.deep.equal(REJECTED);
      await reserve(rig);
      expect(await reserve(rig, { reservationId: 8 })).to.deep.equal(OCCUPIED);
      await cancel(rig);
      await rig.plugIn();
      expect(await reserve(rig)).to.deep.equal(OCCUPIED);
      await rig.unplug();
      await rig.asks('ChangeAvailability', { connectorId: 1, type: 'Inoperative' });
      expect(await reserve(rig)).to.deep.equal(UNAVAILABLE);
      await rig.does({ action: 'fault', evse: 1, connector: 1, errorCode: 'OtherError' });
      expect(await reserve(rig)).to.deep.equal(FAULTED);
    });
  });

  it('says why the charge point cannot be reserved', async () => {
    const rig = new Rig();
    const all = { connectorId: 0 };
    await rig.run(async () => {
      await rig.plugIn(1);
      await rig.plugIn(2);
      expect(await reserve(rig, all)).to.deep.equal(OCCUPIED);
      await rig.asks('ChangeAvailability', { connectorId: 0, type: 'Inoperative' });
      expect(await reserve(rig, all)).to.deep.equal(UNAVAILABLE);
      await rig.does({ action: 'fault', errorCode: 'OtherError' });
      expect(await reserve(rig, all)).to.deep.equal(FAULTED);
    });
  });

  it('keeps one connector for a reservation of the charge point', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      expect(await reserve(rig, { connectorId: 0 })).to.deep.equal(ACCEPTED);
      expect(await reserve(rig, { connectorId: 0, reservationId: 8 })).to.deep.equal(OCCUPIED);
      expect(rig.lines()).to.deep.equal([]);
      await rig.plugIn(2);
      await rig.present('STRANGER', 2);
      expect(rig.lines()).to.include('StatusNotification 1 Reserved');
      expect(rig.last('StartTransaction')).to.not.have.property('reservationId');
      await rig.plugIn(1);
      await rig.present('STRANGER', 1);
      expect(await reserve(rig, { reservationId: 9 })).to.deep.equal(OCCUPIED);
      expect(rig.all('StartTransaction').map(({ payload }) => payload['connectorId'])).to.deep.equal([2]);
      await rig.present('TAG', 1);
      expect(rig.last('StartTransaction')).to.include({ connectorId: 1, reservationId: 7 });
    });
  });

  it('ends with a fault and with going out of service', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await reserve(rig);
      await rig.does({ action: 'fault', evse: 1, connector: 1, errorCode: 'OtherError' });
      await rig.does({ action: 'clearFault', evse: 1, connector: 1, errorCode: 'OtherError' });
      expect(rig.lines().at(-1)).to.equal('StatusNotification 1 Available');
      await reserve(rig, { connectorId: 0 });
      await rig.asks('ChangeAvailability', { connectorId: 0, type: 'Inoperative' });
      expect(await cancel(rig)).to.deep.equal(REJECTED);
    });
  });

  it('rejects all reservations without the profile, and those of connector 0 unless it supports them', async () => {
    const without = new Rig({ profiles: ['Core'] });
    await without.run(async () => {
      expect(await reserve(without)).to.deep.equal(REJECTED);
      expect(await cancel(without)).to.deep.equal(REJECTED);
    });
    const specific = new Rig({ settings: { ReserveConnectorZeroSupported: 'false' } });
    await specific.run(async () => {
      expect(await reserve(specific, { connectorId: 0 })).to.deep.equal(REJECTED);
      expect(await reserve(specific)).to.deep.equal(ACCEPTED);
    });
  });
});
