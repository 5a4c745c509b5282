import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import { arrivalOf, type Arrival } from '../arrival.ts';
import { oneOf } from '../matchers.ts';
import { OlderFacts } from './facts.ts';
import { olderCsmsManners } from './manners-of-csms.ts';
import { olderStationManners } from './manners-of-station.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const configured = readValues('1.5').values;

function arrival(action: string, payload: unknown = {}): Arrival {
  const call = { messageId: 'm', action, payload, at: 0, frame: 0, open: true, reply: () => undefined };
  return arrivalOf(call, []);
}

for (const version of ['1.2', '1.5'] as const) {
  const protocol = protocolOf(version);
  describe(`the manners of the tool (${version})`, () => {
    const facts = new OlderFacts();
    const csms = olderCsmsManners(facts, configured, () => NOW, 1);
    const station = olderStationManners(configured);

    for (const action of protocol.actions.keys()) {
      if (protocol.maySend('station', action))
        it(`answers ${action} of a charge point by its schema`, () => {
          const given = csms.answer(arrival(action, { idTag: 'NOBODY' }));
          expect(given.kind === 'result' && protocol.validate(action, 'response', given.payload)).to.deep.equal([]);
        });
      if (protocol.maySend('csms', action))
        it(`answers ${action} of a central system by its schema`, () => {
          const given = station.answer(arrival(action, { key: 'BlinkRepeat', value: '1' }));
          expect(given.kind === 'result' && protocol.validate(action, 'response', given.payload)).to.deep.equal([]);
        });
    }
  });
}

describe('what a charge point of an older version may tell', () => {
  let facts: OlderFacts;
  const tolerated = (status: string, errorCode = 'NoError'): string | undefined =>
    olderCsmsManners(facts, configured, () => NOW, 1).tolerates(
      arrival('StatusNotification', { connectorId: 1, status, errorCode }),
    );

  beforeEach(() => {
    facts = new OlderFacts();
    facts.registered = true;
  });

  it('is that a connector is occupied or available, at any time', () => {
    facts.started({ id: 1, connectorId: 1, idTag: 'T' });
    expect(tolerated('Occupied')).to.be.a('string');
    expect(tolerated('Available')).to.be.a('string');
  });

  it('is not a fault that nobody caused, nor being unavailable or reserved for no reason', () => {
    for (const status of ['Faulted', 'Unavailable', 'Reserved']) expect(tolerated(status), status).to.equal(undefined);
    facts.faultCaused = true;
    facts.availabilityTouched = true;
    facts.reservations.add(1);
    for (const status of ['Faulted', 'Unavailable', 'Reserved']) expect(tolerated(status), status).to.be.a('string');
  });

  it('is that a connector is reserved, also when the reservation has ended since', () => {
    facts.reserved(1);
    facts.reservations.delete(1);
    expect(tolerated('Reserved')).to.be.a('string');
    facts.begin();
    expect(tolerated('Reserved')).to.equal(undefined);
  });

  it('is the status of another connector while a step waits for that of some', () => {
    const manners = olderCsmsManners(facts, configured, () => NOW, 1);
    const report = (connectorId: number) =>
      arrival('StatusNotification', { connectorId, status: 'Faulted', errorCode: 'GroundFailure' });
    const expected = { connectorId: oneOf(0, 1), status: 'Faulted' };
    facts.faultCaused = true;
    expect([0, 1, 2].map((id) => manners.passesOver(report(id), expected) !== undefined)).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('is nothing before it is accepted', () => {
    facts.registered = false;
    expect(tolerated('Available')).to.equal(undefined);
  });
});

describe('whom a charge point of an older version may know', () => {
  it('is anyone until its list is cleared, and then who was told of since', () => {
    const facts = new OlderFacts();
    expect(facts.mayKnow('TAG')).to.equal(true);
    facts.cleared();
    expect(facts.mayKnow('TAG')).to.equal(false);
    facts.toldOf('tag');
    expect(facts.mayKnow('TAG')).to.equal(true);
    expect(facts.mayKnow('OTHER')).to.equal(false);
  });

  it('is nobody when it keeps no id tags at all', () => {
    const facts = new OlderFacts(false);
    facts.toldOf('TAG');
    expect(facts.mayKnow('TAG')).to.equal(false);
  });

  it('is not whom it has to forget, until he is told of again', () => {
    const facts = new OlderFacts();
    facts.hasToForget('TAG');
    expect([facts.mayKnow('tag'), facts.mayKnow('OTHER')]).to.deep.equal([false, true]);
    facts.toldOf('TAG');
    expect(facts.mayKnow('TAG')).to.equal(true);
  });
});
