import { expect } from 'chai';
import { callError, Rig, SILENCE } from './test-rig.ts';

const boot = (rig: Rig, ...statuses: readonly string[]): void => {
  let nth = 0;
  rig.on('BootNotification', () => ({
    status: statuses[Math.min(nth++, statuses.length - 1)],
    currentTime: new Date(rig.clock.now()).toISOString(),
    interval: 10,
  }));
};

const BOOTED = [
  'BootNotification',
  'StatusNotification 0 Available',
  'StatusNotification 1 Available',
  'StatusNotification 2 Available',
];

describe('reference charge point: boot', () => {
  it('registers, reports all connectors and beats at the interval it was given', async () => {
    const rig = new Rig();
    boot(rig, 'Accepted');
    await rig.run(
      async () => {
        expect(rig.lines()).to.deep.equal(BOOTED);
        await rig.seconds(30);
        const [first, second] = rig.all('Heartbeat').map(({ at }) => at);
        expect(second! - first!).to.equal(10);
        expect(await rig.asks('GetConfiguration', { key: ['HeartbeatInterval'] })).to.deep.equal({
          configurationKey: [{ key: 'HeartbeatInterval', readonly: false, value: '10' }],
        });
      },
      { cold: true },
    );
  });

  it('waits for the interval while Rejected and neither sends nor answers anything', async () => {
    const rig = new Rig();
    boot(rig, 'Rejected', 'Accepted');
    await rig.run(
      async () => {
        let answered = false;
        void rig.csms.call('GetConfiguration', {}).then(
          () => (answered = true),
          () => undefined,
        );
        await rig.seconds(8);
        expect(rig.lines()).to.deep.equal(['BootNotification']);
        expect(answered).to.equal(false);
        await rig.seconds(3);
        expect(rig.lines()).to.deep.equal(BOOTED);
      },
      { cold: true },
    );
  });

  it('answers while Pending, starts nothing, and boots again after the interval', async () => {
    const rig = new Rig();
    boot(rig, 'Pending', 'Accepted');
    await rig.run(
      async () => {
        expect(await rig.asks('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '5' })).to.deep.equal({
          status: 'Accepted',
        });
        expect(await rig.asks('RemoteStartTransaction', { idTag: 'TAG' })).to.deep.equal({ status: 'Rejected' });
        await rig.plugIn();
        await rig.present();
        expect(rig.lines()).to.deep.equal(['BootNotification']);
        await rig.seconds(10);
        expect(rig.lines()[0]).to.equal('BootNotification');
        expect(rig.all('BootNotification')[1]!.at).to.be.at.least(10);
      },
      { cold: true },
    );
  });

  it('sends what TriggerMessage asks for while Pending, and BootNotification at once', async () => {
    const rig = new Rig();
    boot(rig, 'Pending', 'Accepted');
    await rig.run(
      async () => {
        rig.lines();
        await rig.asks('TriggerMessage', { requestedMessage: 'StatusNotification', connectorId: 1 });
        expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available']);
        await rig.asks('TriggerMessage', { requestedMessage: 'BootNotification' });
        expect(rig.lines()).to.deep.equal(BOOTED);
      },
      { cold: true },
    );
  });

  it('tries again when BootNotification is not answered, refused or answered with nonsense', async () => {
    const rig = new Rig({ settings: { MessageTimeout: '5' } });
    rig.on(
      'BootNotification',
      (_, nth) =>
        [SILENCE, callError('InternalError'), { status: 'Maybe' }][nth - 1] ?? {
          status: 'Accepted',
          currentTime: new Date(rig.clock.now()).toISOString(),
          interval: 0,
        },
    );
    await rig.run(
      async () => {
        await rig.seconds(120);
        expect(rig.all('BootNotification')).to.have.length(4);
        expect(rig.lines()).to.include('StatusNotification 2 Available');
      },
      { cold: true },
    );
  });

  it('takes over the time of the central system', async () => {
    const rig = new Rig();
    rig.on('BootNotification', () => ({ status: 'Accepted', currentTime: '2031-05-06T09:08:09+02:00', interval: 60 }));
    await rig.run(
      async () => {
        expect(rig.last('StatusNotification')['timestamp']).to.match(/^2031-05-06T07:08:09/);
      },
      { cold: true },
    );
  });

  it('connects again after a lost connection, without BootNotification', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.offline(40);
      expect(rig.csms.connected).to.equal(true);
      expect(rig.lines()).to.deep.equal([]);
    });
  });

  it('boots after a power cycle', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.does({ action: 'powerCycle' });
      await rig.seconds(5);
      expect(rig.lines()).to.deep.equal(BOOTED);
    });
  });
});
