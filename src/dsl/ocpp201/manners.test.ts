import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import { arrivalOf, type Arrival } from '../arrival.ts';
import { Facts201 } from './facts.ts';
import { csmsManners201 } from './manners.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const protocol = protocolOf('2.0.1');

describe('the manners of the CSMS that plugfest plays (2.0.1)', () => {
  const configured = readValues('2.0.1').values;
  let facts: Facts201;
  const manners = (): ReturnType<typeof csmsManners201> => csmsManners201(facts, configured, () => NOW);

  function arrival(action: string, payload: unknown): Arrival {
    const call = { messageId: 'm', action, payload, at: 0, frame: 0, open: true, reply: () => undefined };
    return arrivalOf(call, []);
  }

  function event(triggerReason: string, chargingState?: string): Arrival {
    const transactionInfo = { transactionId: 'T', chargingState };
    return arrival('TransactionEvent', { eventType: 'Updated', triggerReason, transactionInfo, evse: { id: 1 } });
  }

  beforeEach(() => {
    facts = new Facts201();
    facts.registered = true;
  });

  for (const action of protocol.actions.keys())
    if (protocol.maySend('station', action))
      it(`answers ${action} by its schema`, () => {
        const { answer } = manners();
        const given = answer(arrival(action, { idToken: { idToken: 'NOBODY', type: 'Central' } }));
        expect(given.kind).to.equal('result');
        expect(given.kind === 'result' && protocol.validate(action, 'response', given.payload)).to.deep.equal([]);
      });

  it('accepts the configured token, in whatever case, and no other', () => {
    const statusFor = (idToken: string): unknown => manners().answer(arrival('Authorize', { idToken: { idToken } }));
    expect(statusFor(configured.validIdToken.toLowerCase())).to.have.nested.property(
      'payload.idTokenInfo.status',
      'Accepted',
    );
    expect(statusFor(configured.invalidIdToken)).to.have.nested.property('payload.idTokenInfo.status', 'Invalid');
  });

  it('does not know messages of a CSMS, nor what is no message at all', () => {
    for (const action of ['Reset', 'constructor', 'Nonsense']) {
      expect(manners().answer(arrival(action, {}))).to.include({ kind: 'error', code: 'NotImplemented' });
      expect(manners().tolerates(arrival(action, {})), action).to.equal(undefined);
    }
  });

  it('tolerates nothing but a boot before the station is accepted', () => {
    facts.registered = false;
    facts.reconnected = true;
    expect(manners().tolerates(arrival('Heartbeat', {}))).to.equal(undefined);
    expect(manners().tolerates(arrival('BootNotification', {}))).to.be.a('string');
  });

  it('lets samples and pauses pass, but no start and no end of a transaction', () => {
    expect(manners().tolerates(event('MeterValuePeriodic'))).to.be.a('string');
    expect(manners().tolerates(event('ChargingStateChanged', 'SuspendedEV'))).to.be.a('string');
    expect(manners().tolerates(event('ChargingStateChanged', 'Charging'))).to.equal(undefined);
    expect(manners().tolerates(event('CablePluggedIn', 'EVConnected'))).to.equal(undefined);
  });

  it('takes a pause on the way to Charging for no more than that', () => {
    const charging = { transactionInfo: { chargingState: 'Charging' } };
    expect(manners().passesOver(event('ChargingStateChanged', 'SuspendedEVSE'), charging)).to.be.a('string');
    expect(manners().passesOver(event('ChargingStateChanged', 'EVConnected'), charging)).to.equal(undefined);
    expect(manners().passesOver(event('ChargingStateChanged', 'SuspendedEVSE'), {})).to.equal(undefined);
  });

  it('passes over the status of another connector, when what is known explains it', () => {
    const expected = { evseId: 1, connectorId: 1, connectorStatus: 'Occupied' };
    const status = (evseId: number, connectorStatus: string): Arrival =>
      arrival('StatusNotification', { timestamp: NOW, evseId, connectorId: 1, connectorStatus });
    expect(manners().passesOver(status(2, 'Available'), expected)).to.be.a('string');
    expect(manners().passesOver(status(2, 'Faulted'), expected)).to.equal(undefined);
    expect(manners().passesOver(status(1, 'Available'), expected)).to.equal(undefined);
  });

  it('knows transactions and connectors from what the station tells', () => {
    const evse = { id: 2, connectorId: 1 };
    const component = { name: 'Connector', evse };
    const eventData = [
      { component, variable: { name: 'AvailabilityState' }, actualValue: 'Occupied', trigger: 'Delta' },
    ];
    facts.heard(arrival('NotifyEvent', { eventData }));
    facts.heard(arrival('TransactionEvent', { eventType: 'Started', transactionInfo: { transactionId: 'T' }, evse }));
    expect(facts.statuses.get('2.1')).to.equal('Occupied');
    expect(facts.chargesAt(2)).to.equal(true);
    facts.heard(arrival('TransactionEvent', { eventType: 'Ended', transactionInfo: { transactionId: 'T' } }));
    expect(facts.chargesAt(2)).to.equal(false);
    expect([...facts.ended]).to.deep.equal(['T']);
  });
});
