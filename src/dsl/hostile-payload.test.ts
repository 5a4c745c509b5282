import { expect } from 'chai';
import { readValues } from '../pics/index.ts';
import { protocolOf } from '../protocol/index.ts';
import { arrivalOf, type Arrival } from './arrival.ts';
import { kit16 } from './ocpp16/kit.ts';
import { kit201 } from './ocpp201/kit.ts';

/** Values of which neither text nor a number can be made, and other strangers. */
const STRANGE: readonly unknown[] = [
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__":null,"toString":null}'),
  [],
  null,
  -0,
  'x'.repeat(1000),
  { idToken: { toString: 1 } },
];

const FIELDS = [
  'idTag',
  'idToken',
  'connectorId',
  'evseId',
  'status',
  'connectorStatus',
  'errorCode',
  'transactionId',
  'transactionInfo',
  'triggerReason',
  'eventType',
  'eventData',
  'meterValue',
  'timestamp',
  'key',
  'value',
];

const payloads: readonly unknown[] = [
  {},
  null,
  [],
  ...STRANGE.map((strange) => Object.fromEntries(FIELDS.map((field) => [field, strange]))),
];

for (const { kit, version, sut } of [
  { kit: kit16, version: '1.6', sut: 'station' },
  { kit: kit16, version: '1.6', sut: 'csms' },
  { kit: kit201, version: '2.0.1', sut: 'station' },
] as const) {
  const protocol = protocolOf(version);
  const actions = [...protocol.actions.keys(), 'Foo', '', 'constructor', '__proto__', 'toString'];

  function arrival(action: string, payload: unknown): Arrival {
    const call = { action, payload, at: 0, frame: 0, messageId: '1', open: true, reply: () => 0 };
    const breaches = protocol.knows(action) ? protocol.validate(action, 'request', payload) : [];
    return arrivalOf(call, breaches);
  }

  describe(`whatever a ${sut} of ${version} sends`, () => {
    it('is heard, answered, tolerated or not, and breaks nothing', () => {
      const care = kit.care(sut, { configured: readValues(version).values, pics: {}, now: () => 0 });
      const { etiquette } = care;
      for (const action of actions)
        for (const payload of payloads) {
          const one = arrival(action, payload);
          care.heard(one);
          const answer = etiquette.answer(one);
          if (answer.kind === 'result') {
            care.answered(one, answer.payload);
            expect(protocol.validate(action, 'response', answer.payload), action).to.deep.equal([]);
          }
          expect(etiquette.tolerates(one) ?? '', action).to.be.a('string');
          const expected = {
            connectorId: 1,
            evseId: 1,
            status: 'Charging',
            transactionInfo: { chargingState: 'Charging' },
          };
          expect(etiquette.passesOver(one, expected) ?? '', action).to.be.a('string');
          etiquette.answersAtOnce(action);
        }
    });

    it('in answer to the tool is taken in, and breaks nothing', () => {
      const care = kit.care(sut, { configured: readValues(version).values, pics: {}, now: () => 0 });
      const outcome = { sentAt: 0, answeredAt: 0, requestFrame: 0, answerFrame: 1 };
      for (const action of protocol.actions.keys())
        for (const payload of [...payloads, ...STRANGE])
          expect(care.told(action, {}, { ...outcome, answer: { kind: 'result', payload } })).to.be.an('array');
    });
  });
}
