import { expect } from 'chai';
import { describeAction } from './describe.ts';
import type { OperatorAction } from './driver.ts';

describe('an operator action in words', () => {
  const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
  const sentences: readonly (readonly [OperatorAction, string])[] = [
    [{ action: 'powerCycle' }, 'Switch the station off and on again'],
    [{ action: 'plugIn', evse: 1, connector: 1 }, 'Plug the cable into connector 1 (both sides)'],
    [{ action: 'plugIn', evse: 2, connector: 1 }, 'Plug the cable into connector 1 of EVSE 2 (both sides)'],
    [{ action: 'plugIn', evse: 1, connector: 1, side: 'ev' }, 'Plug the cable of connector 1 into the EV'],
    [
      { action: 'plugIn', evse: 1, connector: 1, halfway: true },
      'Plug the cable only halfway into connector 1, so that it cannot be locked',
    ],
    [{ action: 'unplug', evse: 1, connector: 1 }, 'Unplug the cable from connector 1'],
    [{ action: 'unplug', evse: 1, connector: 1, side: 'ev' }, 'Unplug the cable at the EV side, from connector 1'],
    [{ action: 'presentToken', idToken: 'TAG-001', type: 'ISO14443' }, 'Present the token TAG-001 (ISO14443)'],
    [
      { action: 'presentToken', evse: 1, connector: 1, idToken: 'TAG-001', type: 'ISO14443' },
      'Present the token TAG-001 (ISO14443) at connector 1',
    ],
    [
      { action: 'fault', errorCode: 'GroundFailure' },
      'Bring the station into a fault that it reports as GroundFailure',
    ],
    [{ action: 'clearFault', connector: 2, errorCode: 'OtherError' }, 'Clear the fault OtherError of connector 2'],
    [{ action: 'parkingBay', evse: 1, occupied: true }, 'Drive an EV into the parking bay of EVSE 1'],
    [
      { action: 'order', ocppAction: 'RemoteStartTransaction', intent: { connectorId: 1, idTag: 'TAG-001' } },
      'Order the CSMS to send RemoteStartTransaction with connectorId 1, idTag TAG-001',
    ],
    [{ action: 'order', ocppAction: 'ClearCache', intent: {} }, 'Order the CSMS to send ClearCache'],
    [
      { action: 'order', ocppAction: 'InstallCertificate', intent: { certificate: PEM, more: { certificate: PEM } } },
      'Order the CSMS to send InstallCertificate with certificate (PEM), more {"certificate":"(PEM)"}',
    ],
    [
      { action: 'order', ocppAction: 'GetConfiguration', intent: { key: ['A', 'B'] } },
      'Order the CSMS to send GetConfiguration with key ["A","B"]',
    ],
    [
      { action: 'provision', what: 'idToken', idToken: 'TAG-001', status: 'Accepted' },
      'Make sure that the CSMS knows this idToken: idToken TAG-001, status Accepted',
    ],
    [{ action: 'confirm', question: 'Is the cable locked?' }, 'Confirm: Is the cable locked?'],
  ];
  for (const [action, sentence] of sentences) it(sentence, () => expect(describeAction(action)).to.equal(sentence));

  it('lets nothing through that steers a terminal, and cuts what is long', () => {
    const sentence = describeAction({
      action: 'order',
      ocppAction: 'Reset\u001b[2J',
      intent: { type: `a\nb\u202e${'x'.repeat(10_000)}` },
    });
    expect(sentence).to.not.match(/[\u0000-\u001f\u202e]/);
    expect(sentence.length).to.be.lessThan(700);
  });
});
