import { has, is, testChargePoint, theConfigured } from '#plugfest/1.2';
import { asks, listMayKnow } from '../states/charge-point.ts';

export default testChargePoint('TC12_004_2_CS', 'Regular Charging Session - Identification First - ConnectionTimeOut', {
  purpose: 'A driver identifies himself and does not plug in: his session is cancelled, and nobody else charges on it.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §6.8'],
  prerequisites: has('TokenReader'),
  reading: `${listMayKnow} The setting ConnectionTimeOut is needed to know when the session must have been cancelled.`,
  before: { configuration: { ConnectionTimeOut: is(theConfigured('connectionTimeout')) } },

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { connectorId, validIdTag, connectionTimeout } = configured;
    await operator.presents(validIdTag);
    await asks(stage, 1, validIdTag, { status: 'Accepted' });
    await operator.waits(connectionTimeout * 1.2, 'The driver does not plug in within ConnectionTimeOut');
    await operator.plugsIn(connectorId);
    await chargePoint.mustNotSend(3, 'StartTransaction', { seconds: 10, per: ['1.2 §6.8'] });
  },
});
