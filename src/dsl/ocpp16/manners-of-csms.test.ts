import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import type { IncomingCall } from '../../session/index.ts';
import { arrivalOf, type Arrival } from '../arrival.ts';
import { Facts16 } from './facts.ts';
import { csmsManners } from './manners-of-csms.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const protocol = protocolOf('1.6');
const { values } = readValues('1.6');

function arrival(action: string, payload: unknown): Arrival {
  const breaches = protocol.knows(action) ? protocol.validate(action, 'request', payload) : [];
  return arrivalOf({ action, payload, at: 0, frame: 0, messageId: '1', open: true } as IncomingCall, breaches);
}

const status = (connectorId: number, state: string, more: object = {}): Arrival =>
  arrival('StatusNotification', { connectorId, status: state, errorCode: 'NoError', ...more });

describe('the manners of a central system towards a charge point under test', () => {
  let facts: Facts16;
  let manners: ReturnType<typeof csmsManners>;

  beforeEach(() => {
    facts = new Facts16();
    facts.registered = true;
    manners = csmsManners(facts, values, () => NOW, 100);
  });

  const answered = (action: string, payload: unknown = {}): unknown => {
    const answer = manners.answer(arrival(action, payload));
    return answer.kind === 'result' ? answer.payload : answer.code;
  };

  it('every message of a charge point has an answer that keeps to the schema, whatever it holds', () => {
    for (const action of protocol.actions.keys())
      for (const payload of [{}, { idTag: { toString: 1, valueOf: 1 } }, { idTag: 7, connectorId: 'x' }]) {
        const answer = manners.answer(arrival(action, payload));
        if (answer.kind === 'result')
          expect(protocol.validate(action, 'response', answer.payload), action).to.deep.equal([]);
        else expect(protocol.maySend('station', action), action).to.equal(false);
      }
  });

  it('an id tag is judged by the configured values, letters in either case', () => {
    const judged = (idTag: unknown): unknown => answered('Authorize', { idTag });
    expect(judged('tag-001')).to.deep.equal({ idTagInfo: { status: 'Accepted' } });
    expect(judged('TAG-BLOCKED')).to.deep.equal({ idTagInfo: { status: 'Blocked' } });
    expect(judged('TAG-EXPIRED')).to.deep.equal({ idTagInfo: { status: 'Expired' } });
    expect(judged('nobody')).to.deep.equal({ idTagInfo: { status: 'Invalid' } });
  });

  it('every transaction gets an id of its own', () => {
    const ids = [1, 2, 3].map(
      () => (answered('StartTransaction', { idTag: 'TAG-001' }) as { transactionId: number }).transactionId,
    );
    expect(ids).to.deep.equal([100, 101, 102]);
  });

  it('what no charge point may send is refused, names of every object included', () => {
    for (const action of ['Reset', 'Foo', 'constructor', '__proto__', 'toString'])
      expect(answered(action), action).to.equal('NotImplemented');
  });

  it('reports that may come at any time are tolerated, other messages are not', () => {
    expect(manners.tolerates(arrival('Heartbeat', {}))).to.be.a('string');
    expect(manners.tolerates(arrival('MeterValues', {}))).to.be.a('string');
    for (const action of ['Authorize', 'StartTransaction', 'StopTransaction', 'Foo', 'constructor', 'valueOf'])
      expect(manners.tolerates(arrival(action, {})), action).to.equal(undefined);
  });

  it('nothing is tolerated from a charge point that was not accepted', () => {
    facts.registered = false;
    expect(manners.tolerates(arrival('Heartbeat', {}))).to.equal(undefined);
    expect(manners.tolerates(status(1, 'Available'))).to.equal(undefined);
  });

  it('a boot is tolerated after a lost connection and in an update only, and never in place of one that was ordered', () => {
    const boot = arrival('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
    expect(manners.tolerates(boot)).to.equal(undefined);
    facts.reconnected = true;
    expect(manners.tolerates(boot)).to.be.a('string');
    facts.resetOrdered = true;
    expect(manners.tolerates(boot)).to.equal(undefined);
    facts.begin();
    facts.updateOrdered = true;
    expect(manners.tolerates(boot)).to.equal('a boot in an update of the firmware');
  });

  describe('a status that no step expects', () => {
    const tolerated = (state: string, more: object = {}): boolean =>
      manners.tolerates(status(1, state, more)) !== undefined;
    const charging = (): void => facts.started({ id: 1, connectorId: 1, idTag: 'A' });

    it('passes when what is known explains it', () => {
      expect(
        ['Available', 'Preparing', 'Charging', 'Finishing', 'Unavailable', 'Faulted'].map((one) => tolerated(one)),
      ).to.deep.equal([true, true, false, false, false, false]);
      charging();
      expect(
        ['Available', 'Preparing', 'Charging', 'SuspendedEV', 'Finishing', 'Faulted'].map((one) => tolerated(one)),
      ).to.deep.equal([false, false, true, true, true, false]);
      facts.stopped(1);
      expect(['Charging', 'Finishing'].map((one) => tolerated(one))).to.deep.equal([false, true]);
    });

    it('a fault passes when it was caused on purpose, and Unavailable when the availability was changed', () => {
      facts.faultCaused = true;
      facts.availabilityTouched = true;
      expect([tolerated('Faulted'), tolerated('Unavailable')]).to.deep.equal([true, true]);
    });

    it('Reserved passes while a reservation was accepted', () => {
      expect(tolerated('Reserved')).to.equal(false);
      facts.reservations.add(7);
      expect(tolerated('Reserved')).to.equal(true);
    });

    it('one that breaks the schema, or that there is not, never passes', () => {
      expect(tolerated('Idle')).to.equal(false);
      expect(tolerated('Available', { extra: 1 })).to.equal(false);
      expect(manners.tolerates(arrival('StatusNotification', {}))).to.equal(undefined);
    });
  });

  describe('a status while another one is expected', () => {
    const passes = (report: Arrival, expected: unknown): boolean => manners.passesOver(report, expected) !== undefined;

    it('of another connector passes when it is tolerable', () => {
      expect(passes(status(2, 'Available'), { connectorId: 1, status: 'Preparing' })).to.equal(true);
      expect(passes(status(2, 'Faulted'), { connectorId: 1, status: 'Preparing' })).to.equal(false);
    });

    it('of the same connector is judged, but for a suspension on the way', () => {
      expect(passes(status(1, 'Available'), { connectorId: 1, status: 'Preparing' })).to.equal(false);
      expect(passes(status(1, 'SuspendedEV'), { connectorId: 1, status: 'Charging' })).to.equal(true);
      expect(passes(status(1, 'SuspendedEV'), { connectorId: 1, status: 'Available' })).to.equal(false);
    });

    it('that repeats what is known already passes', () => {
      facts.reported(status(1, 'Available'));
      const again = status(1, 'Available');
      facts.reported(again);
      expect(passes(again, { connectorId: 1, status: 'Preparing' })).to.equal(true);
    });
  });
});
