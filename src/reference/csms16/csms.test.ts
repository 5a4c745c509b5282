import { expect } from 'chai';
import { VirtualClock, timestamp } from '../../clock/index.ts';
import type { Answer } from '../../protocol/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import type { CallOutcome, IncomingCall, Session } from '../../session/index.ts';
import { memoryPair } from '../../transport/index.ts';
import { referenceCsms16 } from './csms.ts';
import type { ReferenceCsms, ReferenceCsms16Options } from './csms.ts';

type Payload = Record<string, unknown>;

/** A charge point that says what the test tells it to, on a central system with these options. */
class Bench {
  readonly clock = new VirtualClock();
  readonly csms: ReferenceCsms;
  readonly received: { readonly action: string; readonly payload: unknown }[] = [];
  readonly station: Session;
  replies: (call: IncomingCall) => Payload = () => ({ status: 'Accepted' });

  constructor(options: Partial<ReferenceCsms16Options> = {}) {
    this.csms = referenceCsms16({ clock: this.clock, ...options });
    this.station = this.join('CP001');
  }

  join(identity: string): Session {
    const pair = memoryPair({ clock: this.clock, version: '1.6', identity });
    this.csms.attach(identity, pair.csms);
    pair.station.listen({
      call: (call) => {
        this.received.push({ action: call.action, payload: call.payload });
        call.reply({ kind: 'result', payload: this.replies(call) });
      },
    });
    return pair.station;
  }

  async run(work: (bench: this) => Promise<void>): Promise<void> {
    await this.clock.run(async () => {
      await this.station.open();
      await work(this);
    });
  }

  async answer(action: string, payload: Payload, station = this.station): Promise<Answer> {
    const { answer }: CallOutcome = await station.call(action, payload);
    if (answer.kind === 'result')
      expect(protocolOf('1.6').validate(action, 'response', answer.payload), action).to.deep.equal([]);
    return answer;
  }

  async result(action: string, payload: Payload, station = this.station): Promise<Payload> {
    const answer = await this.answer(action, payload, station);
    if (answer.kind !== 'result') throw new Error(`${action} was answered with ${answer.code}: ${answer.description}`);
    return answer.payload as Payload;
  }

  async errorCode(action: string, payload: Payload): Promise<string> {
    const answer = await this.answer(action, payload);
    return answer.kind === 'error' ? answer.code : 'no error';
  }

  boot(station = this.station): Promise<Payload> {
    return this.result('BootNotification', { chargePointVendor: 'ACME', chargePointModel: 'One' }, station);
  }

  start(overrides: Payload = {}, station = this.station): Promise<Payload> {
    const request = { connectorId: 1, idTag: 'TAG-001', meterStart: 0, timestamp: timestamp(this.clock) };
    return this.result('StartTransaction', { ...request, ...overrides }, station);
  }

  stop(overrides: Payload): Promise<Payload> {
    return this.result('StopTransaction', { meterStop: 10, timestamp: timestamp(this.clock), ...overrides });
  }

  order(ocppAction: string, intent: Payload = {}) {
    return this.csms.perform({ action: 'order', ocppAction, intent }, { identity: 'CP001' });
  }

  provision(what: string, details: Payload) {
    return this.csms.perform({ action: 'provision', what, ...details }, { identity: 'CP001' });
  }

  /** Everything sent so far has arrived when this has: a cheap CALL and its answer. */
  async settled(): Promise<void> {
    await this.station.call('Heartbeat', {});
  }
}

function statusOf(payload: Payload): unknown {
  return (payload['idTagInfo'] as Payload)['status'];
}

describe('reference central system 1.6: registration', () => {
  it('accepts a charge point and tells it interval and time', () =>
    new Bench({ heartbeatInterval: 42 }).run(async (bench) => {
      expect(await bench.boot()).to.deep.equal({
        status: 'Accepted',
        interval: 42,
        currentTime: timestamp(bench.clock),
      });
      expect(await bench.result('Heartbeat', {})).to.deep.equal({ currentTime: timestamp(bench.clock) });
      expect(
        await bench.result('StatusNotification', { connectorId: 0, errorCode: 'NoError', status: 'Available' }),
      ).to.deep.equal({});
    }));

  it('answers SecurityError before the charge point is accepted', () =>
    new Bench({ admission: 'Pending', retryInterval: 7 }).run(async (bench) => {
      expect(await bench.errorCode('Heartbeat', {})).to.equal('SecurityError');
      expect(await bench.boot()).to.include({ status: 'Pending', interval: 7 });
      expect(await bench.errorCode('Heartbeat', {})).to.equal('SecurityError');
      await bench.provision('station', { registration: 'Accepted' });
      expect(await bench.boot()).to.include({ status: 'Accepted' });
      expect(await bench.errorCode('Heartbeat', {})).to.equal('no error');
    }));

  it('lets a Pending charge point send what it was triggered to send', () =>
    new Bench({ admission: 'Pending' }).run(async (bench) => {
      await bench.boot();
      expect(await bench.order('TriggerMessage', { requestedMessage: 'Heartbeat' })).to.deep.equal({ outcome: 'done' });
      expect(await bench.errorCode('Heartbeat', {})).to.equal('no error');
      expect(await bench.errorCode('Heartbeat', {})).to.equal('SecurityError');
      expect(await bench.order('RemoteStartTransaction', { idTag: 'TAG-001' })).to.include({ outcome: 'declined' });
    }));

  it('remembers acceptance over a reconnect, and takes an identity as accepted that it is told to', async () => {
    await new Bench().run(async (bench) => {
      await bench.boot();
      await bench.station.close();
      await bench.station.open();
      expect(await bench.errorCode('Heartbeat', {})).to.equal('no error');
    });
    await new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      expect(await bench.errorCode('Heartbeat', {})).to.equal('no error');
    });
  });

  it('refuses what it does not know and what breaks its schema', () =>
    new Bench().run(async (bench) => {
      expect(await bench.errorCode('BootNotification', {})).to.equal('OccurenceConstraintViolation');
      await bench.boot();
      expect(await bench.errorCode('MakeCoffee', {})).to.equal('NotImplemented');
      expect(await bench.errorCode('Reset', { type: 'Hard' })).to.equal('NotSupported');
      expect(await bench.errorCode('Authorize', { idTag: 'X'.repeat(21) })).to.equal('PropertyConstraintViolation');
      expect(await bench.errorCode('Authorize', { idTag: 7 })).to.equal('TypeConstraintViolation');
      expect(await bench.errorCode('Authorize', { idTag: 'A', more: 1 })).to.equal('FormationViolation');
    }));

  it('knows no vendor of DataTransfer', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      expect(await bench.result('DataTransfer', { vendorId: 'org.example', data: 'x' })).to.deep.equal({
        status: 'UnknownVendorId',
      });
    }));
});

describe('reference central system 1.6: id tags', () => {
  const status = async (bench: Bench, idTag: string) => statusOf(await bench.result('Authorize', { idTag }));

  it('says of each tag what is on file', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      await bench.provision('idToken', { idToken: 'B', status: 'Blocked' });
      await bench.provision('idToken', { idToken: 'E', status: 'Expired' });
      await bench.provision('idToken', { idToken: 'P', parentIdTag: 'GROUP' });
      expect(await status(bench, 'TAG-001')).to.equal('Accepted');
      expect(await status(bench, 'tag-001'), 'tags are case insensitive').to.equal('Accepted');
      expect(await status(bench, 'nobody')).to.equal('Invalid');
      expect(await status(bench, 'B')).to.equal('Blocked');
      expect(await status(bench, 'E')).to.equal('Expired');
      expect(await bench.result('Authorize', { idTag: 'P' })).to.deep.equal({
        idTagInfo: { status: 'Accepted', parentIdTag: 'GROUP' },
      });
    }));

  it('lets a tag expire', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      const expiryDate = new Date(bench.clock.now() + 60_000).toISOString();
      await bench.provision('idToken', { idToken: 'SOON', expiryDate });
      expect(await bench.result('Authorize', { idTag: 'SOON' })).to.deep.equal({
        idTagInfo: { status: 'Accepted', expiryDate },
      });
      await new Promise<void>((resolve) => bench.clock.after(60_000, resolve));
      expect(await status(bench, 'SOON')).to.equal('Expired');
    }));

  it('declines data that no id tag has', () =>
    new Bench().run(async (bench) => {
      expect(await bench.provision('idToken', { idToken: '' })).to.include({ outcome: 'declined' });
      expect(await bench.provision('idToken', { idToken: 'T', status: 'Nice' })).to.include({ outcome: 'declined' });
      expect(await bench.provision('idToken', { idToken: 'T', expiryDate: 'soon' })).to.include({
        outcome: 'declined',
      });
      expect(await bench.provision('unicorn', {})).to.include({ outcome: 'unsupported' });
    }));
});

describe('reference central system 1.6: transactions', () => {
  it('gives each transaction its own positive id, over all charge points', () =>
    new Bench({ accepted: ['CP001', 'CP002'] }).run(async (bench) => {
      const other = bench.join('CP002');
      await other.open();
      const ids = [
        (await bench.start({ connectorId: 1 }))['transactionId'],
        (await bench.start({ connectorId: 2, idTag: 'TAG-002' }))['transactionId'],
        (await bench.start({ idTag: 'TAG-PARENT' }, other))['transactionId'],
      ];
      expect(new Set(ids).size).to.equal(3);
      for (const id of ids) expect(id).to.be.greaterThan(0);
    }));

  it('answers a repeated StartTransaction with the id of the first', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      const first = await bench.start();
      expect(await bench.start()).to.deep.equal(first);
      await bench.stop({ transactionId: first['transactionId'] });
      expect((await bench.start())['transactionId'], 'the next one').to.not.equal(first['transactionId']);
    }));

  it('accepts transactions of long ago', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      expect(statusOf(await bench.start({ timestamp: '2019-03-01T10:00:00Z' }))).to.equal('Accepted');
    }));

  it('judges the tag of a start anew, and opens the transaction whatever it says', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      const refused = await bench.start({ idTag: 'nobody' });
      expect(statusOf(refused)).to.equal('Invalid');
      expect(await bench.stop({ transactionId: refused['transactionId'], reason: 'DeAuthorized' })).to.deep.equal({});
    }));

  it('says ConcurrentTx for a tag that charges elsewhere, until it has stopped there', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      const { transactionId } = await bench.start({ connectorId: 1 });
      expect(statusOf(await bench.result('Authorize', { idTag: 'TAG-001' }))).to.equal('Accepted');
      expect(statusOf(await bench.start({ connectorId: 2 }))).to.equal('ConcurrentTx');
      await bench.stop({ transactionId, idTag: 'TAG-001' });
      expect(statusOf(await bench.start({ connectorId: 1 })), 'a refused transaction does not count').to.equal(
        'Accepted',
      );
    }));

  it('lets a tag charge twice when it is allowed to', () =>
    new Bench({ accepted: ['CP001'], allowConcurrentTx: true }).run(async (bench) => {
      await bench.start({ connectorId: 1 });
      expect(statusOf(await bench.start({ connectorId: 2 }))).to.equal('Accepted');
    }));

  it('answers every StopTransaction: known, repeated, unknown, -1, without a tag', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      const { transactionId } = await bench.start();
      const info = { idTagInfo: { status: 'Accepted' } };
      expect(await bench.stop({ transactionId, idTag: 'TAG-001' })).to.deep.equal(info);
      expect(await bench.stop({ transactionId, idTag: 'TAG-001' })).to.deep.equal(info);
      expect(await bench.stop({ transactionId: 4711 })).to.deep.equal({});
      expect(await bench.stop({ transactionId: -1, idTag: 'nobody' })).to.deep.equal({
        idTagInfo: { status: 'Invalid' },
      });
    }));

  it('takes meter values with and without a transaction', () =>
    new Bench({ accepted: ['CP001'] }).run(async (bench) => {
      const { transactionId } = await bench.start();
      const meterValue = [{ timestamp: timestamp(bench.clock), sampledValue: [{ value: '1' }] }];
      expect(await bench.result('MeterValues', { connectorId: 1, transactionId, meterValue })).to.deep.equal({});
      expect(await bench.result('MeterValues', { connectorId: 0, meterValue })).to.deep.equal({});
    }));
});

describe('reference central system 1.6: orders', () => {
  const accepted = { accepted: ['CP001'] };

  it('sends what was ordered', () =>
    new Bench(accepted).run(async (bench) => {
      const outcome = await bench.order('Reset', { type: 'Hard' });
      expect(outcome).to.deep.equal({ outcome: 'done' });
      await bench.settled();
      expect(bench.received).to.deep.equal([{ action: 'Reset', payload: { type: 'Hard' } }]);
    }));

  it('finds the running transaction by itself', () =>
    new Bench(accepted).run(async (bench) => {
      expect(await bench.order('RemoteStopTransaction')).to.include({ outcome: 'declined' });
      const first = await bench.start({ connectorId: 1 });
      const second = await bench.start({ connectorId: 2, idTag: 'TAG-002' });
      await bench.order('RemoteStopTransaction', { connectorId: 1 });
      await bench.order('RemoteStopTransaction');
      await bench.settled();
      await bench.stop({ transactionId: second['transactionId'] });
      await bench.order('RemoteStopTransaction');
      await bench.settled();
      expect(bench.received.map(({ payload }) => (payload as Payload)['transactionId'])).to.deep.equal([
        first['transactionId'],
        second['transactionId'],
        first['transactionId'],
      ]);
    }));

  it('writes intents as OCPP does', () =>
    new Bench(accepted).run(async (bench) => {
      bench.replies = ({ action }) => (action === 'GetConfiguration' ? {} : { status: 'Accepted' });
      await bench.order('GetConfiguration', { key: [] });
      await bench.order('GetConfiguration', { key: 'SupportedFeatureProfiles' });
      await bench.order('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: -1 });
      await bench.order('RemoteStartTransaction', { connectorId: 1, idTag: 'TAG-001' });
      await bench.order('ClearCache');
      await bench.settled();
      expect(bench.received).to.deep.equal([
        { action: 'GetConfiguration', payload: {} },
        { action: 'GetConfiguration', payload: { key: ['SupportedFeatureProfiles'] } },
        { action: 'ChangeConfiguration', payload: { key: 'MeterValueSampleInterval', value: '-1' } },
        { action: 'RemoteStartTransaction', payload: { connectorId: 1, idTag: 'TAG-001' } },
        { action: 'ClearCache', payload: {} },
      ]);
    }));

  it('sends the whole list, once, where its changes were refused', () =>
    new Bench(accepted).run(async (bench) => {
      bench.replies = () => ({ status: 'VersionMismatch' });
      await bench.order('SendLocalList', {
        updateType: 'Differential',
        localAuthorizationList: [{ idTag: 'TAG-001' }],
      });
      await bench.settled();
      const types = bench.received.map(({ payload }) => (payload as Payload)['updateType']);
      expect(types).to.deep.equal(['Differential', 'Full']);
    }));

  it('fills in what an operator does not decide', () =>
    new Bench(accepted).run(async (bench) => {
      const schedule = { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit: 6 }] };
      const { transactionId } = await bench.start();
      await bench.order('ReserveNow', { connectorId: 1, idTag: 'TAG-PARENT' });
      await bench.order('SetChargingProfile', {
        connectorId: 1,
        csChargingProfiles: { chargingProfilePurpose: 'TxProfile', chargingSchedule: schedule },
      });
      await bench.settled();
      await bench.order('CancelReservation', { connectorId: 1 });
      await bench.order('SendLocalList', { updateType: 'Full', localAuthorizationList: [{ idTag: 'TAG-001' }] });
      await bench.settled();
      await bench.order('SendLocalList', { updateType: 'Differential', localAuthorizationList: [{ idTag: 'GONE' }] });
      await bench.settled();
      const payloads = bench.received.map(({ payload }) => payload as Payload);
      expect(payloads[0]).to.include({ connectorId: 1, idTag: 'TAG-PARENT', parentIdTag: 'GROUP-1' });
      expect(payloads[1]?.['csChargingProfiles']).to.include({ transactionId, chargingProfilePurpose: 'TxProfile' });
      expect(payloads[2]).to.deep.equal({ reservationId: payloads[0]?.['reservationId'] });
      expect(payloads[3]).to.deep.equal({
        listVersion: 1,
        updateType: 'Full',
        localAuthorizationList: [{ idTag: 'TAG-001', idTagInfo: { status: 'Accepted' } }],
      });
      expect(payloads[4]).to.deep.equal({
        listVersion: 2,
        updateType: 'Differential',
        localAuthorizationList: [{ idTag: 'GONE' }],
      });
    }));

  it('says why it cannot carry out an order', async () => {
    await new Bench(accepted).run(async (bench) => {
      const { transactionId } = await bench.start();
      expect(await bench.order('RemoteStopTransaction', { transactionId })).to.deep.equal({
        outcome: 'declined',
        note: 'transactionId is nothing that an operator decides on RemoteStopTransaction',
      });
      expect(await bench.order('Reset', { type: 'Warm' })).to.include({ outcome: 'declined' });
      expect(await bench.order('Reset')).to.include({ outcome: 'declined' });
      expect(await bench.order('CertificateSigned')).to.include({ outcome: 'unsupported' });
      expect(await bench.order('constructor')).to.include({ outcome: 'unsupported' });
      const plug = { action: 'plugIn', evse: 1, connector: 1 } as const;
      expect(await bench.csms.perform(plug, { identity: 'CP001' })).to.include({ outcome: 'unsupported' });
      await bench.station.close();
      expect(await bench.order('ClearCache')).to.deep.equal({
        outcome: 'declined',
        note: 'the charge point CP001 is not connected',
      });
      expect(bench.received).to.deep.equal([]);
    });
  });

  it('gives up on a charge point that never answers, and goes on', () =>
    new Bench(accepted).run(async (bench) => {
      bench.station.listen({ call: ({ action }) => bench.received.push({ action, payload: {} }) });
      await bench.order('ClearCache');
      await bench.order('Reset', { type: 'Soft' });
      await bench.settled();
      expect(bench.received.map(({ action }) => action)).to.deep.equal(['ClearCache']);
      await new Promise<void>((resolve) => bench.clock.after(61_000, resolve));
      await bench.settled();
      expect(bench.received.map(({ action }) => action)).to.deep.equal(['ClearCache', 'Reset']);
    }));

  it('is silent after stop', () =>
    new Bench(accepted).run(async (bench) => {
      await bench.csms.stop();
      await new Promise<void>((resolve) => bench.clock.after(1, resolve));
      expect(bench.csms.stations()).to.deep.equal([{ identity: 'CP001', connected: false }]);
      expect(await bench.order('ClearCache')).to.include({ outcome: 'declined' });
    }));
});
