import { expect } from 'chai';
import { protocolOf } from '../../protocol/index.ts';
import { Bench, TOKEN } from './test-bench.ts';
import type { Payload } from './test-bench.ts';

describe('reference station 2.0.1', () => {
  it('boots: BootNotification, every connector, the security event, heartbeats', async () => {
    const bench = new Bench();
    await bench.run(() => bench.wait(200));
    expect(
      bench.received.map(({ action, payload }) => [
        action,
        payload['connectorStatus'] ?? payload['type'] ?? payload['reason'],
      ]),
    ).to.deep.equal([
      ['BootNotification', 'PowerUp'],
      ['StatusNotification', 'Available'],
      ['StatusNotification', 'Available'],
      ['SecurityEventNotification', 'StartupOfTheDevice'],
      ['Heartbeat', undefined],
      ['Heartbeat', undefined],
    ]);
    const beats = bench.received.filter(({ action }) => action === 'Heartbeat').map(({ at }) => at);
    expect((beats[1] ?? 0) - (beats[0] ?? 0)).to.equal(100);
  });

  it('waits the interval when it is not accepted, and is silent meanwhile', async () => {
    const bench = new Bench();
    bench.answers['BootNotification'] = { status: 'Rejected', interval: 40, currentTime: '2026-01-01T00:00:00Z' };
    await bench.run(async () => {
      expect(await bench.ask('GetVariables', { getVariableData: [] })).to.deep.equal({ error: 'SecurityError' });
      await bench.wait(60);
      expect(bench.actions()).to.deep.equal(['BootNotification', 'BootNotification']);
      expect((bench.received[1]?.at ?? 0) - (bench.received[0]?.at ?? 0)).to.equal(40);
    });
  });

  it('answers while it is Pending, boots when it is triggered to, and refuses remote starts', async () => {
    const bench = new Bench();
    bench.answers['BootNotification'] = { status: 'Pending', interval: 900, currentTime: '2026-01-01T00:00:00Z' };
    await bench.run(async () => {
      expect(await bench.ask('RequestStartTransaction', { idToken: TOKEN, remoteStartId: 1 })).to.include({
        status: 'Rejected',
      });
      expect(await bench.ask('TriggerMessage', { requestedMessage: 'BootNotification' })).to.include({
        status: 'Accepted',
      });
      expect(bench.actions()).to.deep.equal(['BootNotification', 'BootNotification']);
    });
  });

  it('charges: cable first, then the token, and stops with it', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      bench.forget();
      await bench.plugIn();
      await bench.present();
      await bench.present();
      await bench.unplug();
    });
    expect(bench.actions()).to.deep.equal([
      'StatusNotification',
      'TransactionEvent',
      'Authorize',
      'TransactionEvent',
      'TransactionEvent',
      'TransactionEvent',
      'TransactionEvent',
      'StatusNotification',
      'TransactionEvent',
    ]);
    expect(bench.events()).to.deep.equal([
      ['Started', 'CablePluggedIn', 'EVConnected'],
      ['Updated', 'Authorized', 'EVConnected'],
      ['Updated', 'ChargingStateChanged', 'Charging'],
      ['Updated', 'StopAuthorized', 'Charging'],
      ['Updated', 'ChargingStateChanged', 'EVConnected'],
      ['Ended', 'EVCommunicationLost', 'Idle'],
    ]);
    const payloads = bench.received.filter(({ action }) => action === 'TransactionEvent').map(({ payload }) => payload);
    expect(payloads.map(({ seqNo }) => seqNo)).to.deep.equal([0, 1, 2, 3, 4, 5]);
    expect(new Set(payloads.map(({ transactionInfo }) => (transactionInfo as Payload)['transactionId'])).size).to.equal(
      1,
    );
    expect(payloads[0]?.['evse']).to.deep.equal({ id: 1, connectorId: 1 });
    expect(payloads.map(({ idToken }) => idToken)).to.deep.equal([
      undefined,
      TOKEN,
      undefined,
      TOKEN,
      undefined,
      undefined,
    ]);
    expect((payloads[5]?.['transactionInfo'] as Payload)['stoppedReason']).to.equal('Local');
  });

  it('only sends messages that follow their schemas', async () => {
    const bench = new Bench([], { 'SampledDataCtrlr.TxUpdatedInterval': '10' });
    await bench.run(async () => {
      await bench.plugIn();
      await bench.present();
      await bench.wait(60);
      await bench.does({ action: 'suspendEV', evse: 1, connector: 1 });
      await bench.does({ action: 'resumeEV', evse: 1, connector: 1 });
      await bench.present();
      await bench.unplug();
    });
    for (const { action, payload } of bench.received)
      expect(protocolOf('2.0.1').validate(action, 'request', payload), action).to.deep.equal([]);
    expect(bench.events()).to.deep.include(['Updated', 'MeterValuePeriodic', 'Charging']);
  });

  it('ends at the authorization when that is a stop point, and starts where it is told to', async () => {
    const bench = new Bench([], { 'TxCtrlr.TxStartPoint': 'PowerPathClosed', 'TxCtrlr.TxStopPoint': 'Authorized' });
    await bench.run(async () => {
      await bench.plugIn();
      expect(bench.events()).to.deep.equal([]);
      await bench.present();
      await bench.present();
    });
    expect(bench.events()).to.deep.equal([
      ['Started', 'Authorized', 'EVConnected'],
      ['Updated', 'ChargingStateChanged', 'Charging'],
      ['Ended', 'StopAuthorized', 'EVConnected'],
    ]);
  });

  it('gives up an authorization that no cable follows', async () => {
    const bench = new Bench([], { 'TxCtrlr.EVConnectionTimeOut': '30' });
    await bench.run(async () => {
      await bench.present();
      await bench.wait(30);
    });
    expect(bench.events()).to.deep.equal([
      ['Started', 'Authorized', 'Idle'],
      ['Ended', 'EVConnectTimeout', 'Idle'],
    ]);
  });

  it('does not charge for a refused token, and stops when the transaction is refused', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      await bench.plugIn();
      bench.answers['Authorize'] = { idTokenInfo: { status: 'Invalid' } };
      await bench.present();
      expect(bench.events().length).to.equal(1);
      bench.answers['Authorize'] = { idTokenInfo: { status: 'Accepted' } };
      bench.answers['TransactionEvent'] = { idTokenInfo: { status: 'Blocked' } };
      await bench.present();
    });
    expect(bench.events().slice(1)).to.deep.equal([
      ['Updated', 'Authorized', 'EVConnected'],
      ['Updated', 'Deauthorized', 'EVConnected'],
    ]);
  });

  it('keeps transaction events while it is offline', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      await bench.plugIn();
      await bench.present();
      bench.forget();
      await bench.does({ action: 'dropNetwork' });
      await bench.unplug();
      expect(bench.actions()).to.deep.equal([]);
      await bench.does({ action: 'restoreNetwork' });
    });
    expect(bench.actions().sort()).to.deep.equal(['StatusNotification', 'TransactionEvent']);
    const event = bench.received.find(({ action }) => action === 'TransactionEvent')?.payload;
    expect(event).to.include({ eventType: 'Ended', offline: true, seqNo: 3 });
  });

  it('comes back when it is cut off', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      await bench.csms.close({ refuse: true });
      await bench.wait(30);
      expect(bench.csms.connected).to.equal(false);
      await bench.csms.open();
      bench.forget();
      await bench.wait(60);
      expect(bench.csms.connected).to.equal(true);
      expect(bench.actions(), 'no second BootNotification').to.not.include('BootNotification');
    });
  });

  it('starts and stops remotely', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      await bench.plugIn();
      const started = await bench.ask('RequestStartTransaction', { evseId: 1, idToken: TOKEN, remoteStartId: 7 });
      expect(started['status']).to.equal('Accepted');
      expect(await bench.ask('RequestStartTransaction', { evseId: 1, idToken: TOKEN, remoteStartId: 8 })).to.deep.equal(
        { status: 'Rejected' },
      );
      expect(await bench.ask('GetTransactionStatus', { transactionId: started['transactionId'] })).to.deep.equal({
        messagesInQueue: false,
        ongoingIndicator: true,
      });
      expect(await bench.ask('RequestStopTransaction', { transactionId: 'no' })).to.deep.equal({ status: 'Rejected' });
      expect(await bench.ask('RequestStopTransaction', { transactionId: started['transactionId'] })).to.deep.equal({
        status: 'Accepted',
      });
    });
    expect(bench.events()).to.deep.equal([
      ['Started', 'CablePluggedIn', 'EVConnected'],
      ['Updated', 'RemoteStart', 'EVConnected'],
      ['Updated', 'ChargingStateChanged', 'Charging'],
      ['Updated', 'RemoteStop', 'Charging'],
      ['Updated', 'ChargingStateChanged', 'EVConnected'],
    ]);
  });

  it('resets, and says why it boots', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      await bench.plugIn();
      expect(await bench.ask('Reset', { type: 'OnIdle' })).to.deep.equal({ status: 'Scheduled' });
      expect(await bench.ask('Reset', { type: 'Immediate' })).to.deep.equal({ status: 'Accepted' });
      await bench.wait(10);
    });
    expect(bench.events().at(-1)).to.deep.equal(['Ended', 'ResetCommand', 'EVConnected']);
    const boots = bench.received.filter(({ action }) => action === 'BootNotification');
    expect(boots.map(({ payload }) => payload['reason'])).to.deep.equal(['PowerUp', 'RemoteReset']);
    expect(bench.received.at(-1)?.payload['type']).to.equal('ResetOrReboot');
  });

  it('ends what was running when the power went', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      await bench.plugIn();
      await bench.does({ action: 'powerCycle' }, 10);
    });
    expect(bench.events().at(-1)).to.deep.equal(['Ended', 'AbnormalCondition', 'EVConnected']);
  });

  it('reads and writes variables', async () => {
    const bench = new Bench();
    const at = (component: string, variable: string) => ({
      component: { name: component },
      variable: { name: variable },
    });
    await bench.run(async () => {
      const getVariableData = [
        at('TxCtrlr', 'TxStartPoint'),
        at('TxCtrlr', 'Nonsense'),
        at('Nonsense', 'X'),
        { ...at('TxCtrlr', 'TxStartPoint'), attributeType: 'Target' },
      ];
      const { getVariableResult } = await bench.ask('GetVariables', { getVariableData });
      expect(
        (getVariableResult as Payload[]).map((one) => [one['attributeStatus'], one['attributeValue']]),
      ).to.deep.equal([
        ['Accepted', 'EVConnected,Authorized'],
        ['UnknownVariable', undefined],
        ['UnknownComponent', undefined],
        ['NotSupportedAttributeType', undefined],
      ]);
      const setVariableData = [
        { ...at('AuthCtrlr', 'AuthEnabled'), attributeValue: 'true' },
        { ...at('AuthCtrlr', 'AuthEnabled'), attributeValue: 'perhaps' },
        { ...at('TxCtrlr', 'TxStopPoint'), attributeValue: 'ParkingBayOccupancy' },
        { ...at('ChargingStation', 'Model'), attributeValue: 'Mine' },
      ];
      const { setVariableResult } = await bench.ask('SetVariables', { setVariableData });
      expect((setVariableResult as Payload[]).map((one) => one['attributeStatus'])).to.deep.equal([
        'Accepted',
        'Rejected',
        'Rejected',
        'Rejected',
      ]);
    });
  });

  it('refuses what it does not know, does not support or cannot read', async () => {
    const bench = new Bench();
    await bench.run(async () => {
      expect(await bench.ask('MakeCoffee', {})).to.deep.equal({ error: 'NotImplemented' });
      expect(await bench.ask('SetChargingProfile', {})).to.deep.equal({ error: 'NotSupported' });
      expect(await bench.ask('Reset', {})).to.deep.equal({ error: 'OccurrenceConstraintViolation' });
      expect(await bench.does({ action: 'plugIn', evse: 9, connector: 1 })).to.equal('declined');
      expect(await bench.does({ action: 'parkingBay', evse: 1, occupied: true })).to.equal('unsupported');
    });
  });

  it('changes availability now, or after the transaction', async () => {
    const bench = new Bench();
    const statuses = (): unknown[] =>
      bench.received
        .filter(({ action }) => action === 'StatusNotification')
        .map(({ payload }) => payload['connectorStatus']);
    await bench.run(async () => {
      bench.forget();
      const inoperative = { evse: { id: 1 }, operationalStatus: 'Inoperative' };
      await bench.plugIn();
      expect(await bench.ask('ChangeAvailability', inoperative)).to.deep.equal({ status: 'Scheduled' });
      await bench.unplug();
      expect(await bench.ask('ChangeAvailability', { ...inoperative, evse: { id: 2 } })).to.deep.equal({
        status: 'Accepted',
      });
    });
    expect(statuses()).to.deep.equal(['Occupied', 'Available', 'Unavailable', 'Unavailable']);
  });
});
