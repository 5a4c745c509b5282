import { expect } from 'chai';
import { Rig } from './test-rig.ts';

describe('reference charge point: the hands of its operator', () => {
  it('says what it cannot do', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      expect((await rig.does({ action: 'order', ocppAction: 'Reset', intent: {} })).outcome).to.equal('unsupported');
      expect((await rig.does({ action: 'parkingBay', evse: 1, occupied: true })).outcome).to.equal('unsupported');
      expect((await rig.does({ action: 'fault', errorCode: 'Boredom' })).outcome).to.equal('unsupported');
      expect((await rig.plugIn(3)).outcome).to.equal('declined');
      expect((await rig.unplug(3)).outcome).to.equal('declined');
      expect((await rig.does({ action: 'fault', evse: 3, connector: 3, errorCode: 'GroundFailure' })).outcome).to.equal(
        'declined',
      );
      expect((await rig.does({ action: 'confirm', question: 'Is the light green?' })).outcome).to.equal('done');
    });
  });

  it('takes whichever number names the connector', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.does({ action: 'plugIn', evse: 2, connector: 1 });
      await rig.does({ action: 'unplug', evse: 1, connector: 2 });
      expect(rig.lines()).to.deep.equal(['StatusNotification 2 Preparing', 'StatusNotification 2 Available']);
    });
  });

  it('handles cables without power', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.does({ action: 'powerLoss' });
      await rig.plugIn(2);
      await rig.present('TAG', 2);
      await rig.does({ action: 'powerRestore' });
      await rig.seconds(5);
      expect(rig.lines()).to.include('StatusNotification 2 Preparing').and.not.include('Authorize TAG');
    });
  });

  it('stays off when the power goes again before it has booted', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.station.perform({ action: 'powerCycle' });
      await rig.does({ action: 'powerLoss' });
      await rig.seconds(30);
      expect(rig.lines()).to.deep.equal([]);
      await rig.does({ action: 'powerRestore' });
      await rig.seconds(5);
      expect(rig.all('BootNotification')).to.have.length(2);
    });
  });

  it('finds the connector for a card at the reader for all', async () => {
    const rig = new Rig();
    const present = (idToken: string) => rig.does({ action: 'presentToken', idToken, type: 'ISO14443' });
    await rig.run(async () => {
      await rig.plugIn(2);
      await present('FIRST');
      await rig.plugIn(1);
      await present('SECOND');
      await present('FIRST');
      expect(rig.lines()).to.include.members([
        'StartTransaction 2 FIRST',
        'StartTransaction 1 SECOND',
        'StopTransaction 1 Local FIRST',
      ]);
    });
  });

  it('lets a warning pass without a fault', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.does({ action: 'fault', evse: 1, connector: 1, errorCode: 'WeakSignal' });
      expect(rig.lines()).to.deep.equal(['StatusNotification 1 Available WeakSignal']);
    });
  });
});

describe('reference charge point: its connection', () => {
  it('waits longer after every failed attempt, and no longer than half a minute', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      const attempts: number[] = [];
      rig.csms.listen({ call: () => undefined, turnedAway: ({ at }) => void attempts.push(at) });
      await rig.csms.close({ refuse: true, abrupt: true });
      await rig.seconds(200);
      const waits = attempts.slice(1).map((at, index) => at - attempts[index]!);
      expect(waits.length).to.be.within(5, 12);
      expect(waits[1]!).to.be.greaterThan(waits[0]!);
      expect(Math.max(...waits)).to.be.within(30_000, 37_500);
    });
  });

  it('behaves the same with the same seed and otherwise with another one', async () => {
    const reconnects = async (seed: number): Promise<string> => {
      const rig = new Rig({ seed });
      await rig.run(async () => {
        await rig.offline(50);
      });
      return rig.connections.join();
    };
    expect(await reconnects(1)).to.equal(await reconnects(1));
    expect(await reconnects(1)).to.not.equal(await reconnects(2));
  });

  it('refuses a CALL that it cannot read and ignores what is no message', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      rig.csms.sendRaw('[2,"one","Reset",[]]');
      rig.csms.sendRaw('[9,"two","Reset",{}]');
      rig.csms.sendRaw('nonsense');
      await rig.seconds(2);
      expect(rig.frames.filter((frame) => frame.startsWith('[4'))).to.have.length(1);
      expect(rig.frames.at(-1)).to.match(/^\[4,"one","FormationViolation"/);
    });
  });
});
