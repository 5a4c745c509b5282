import { has, testCentralSystem } from '#plugfest/1.6';
import { call } from '../../states/central-system-serving.ts';

/** `PF%20100%25` in a URL. */
const IDENTITY = 'PF 100%';

export default testCentralSystem('PF_RPC_37_CSMS', 'Identity that has to be encoded', {
  purpose:
    'The identity of a Charge Point holds a blank and a percent sign, which a URL has percent-encoded: the Central System lets it in and answers it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.1.1', 'OCPP-J 1.6 §3.2', '1.6 §4.2'],
  prerequisites: has('EncodedIdentities'),
  securityProfiles: [0],
  reading:
    'The identity is percent-encoded as RFC 3986 describes (OCPP-J 1.6 §3.1.1, whose second example has a blank). Which characters an identity may have is not said, so that the case only applies to a Central System that has such Charge Points.',

  async scenario({ chargePoint, operator, connection, configured: { vendorName, model } }) {
    await operator.provisions('station', { identity: IDENTITY });
    await connection.drops();
    await chargePoint.connects(1, { identity: IDENTITY }).mustBeLetIn(2);
    const boot = { chargePointVendor: vendorName, chargePointModel: model };
    await chargePoint
      .sendsRaw(3, 'a BootNotification', (id) => call(id, 'BootNotification', boot))
      .mustBeAnswered(4, { status: 'Accepted' });
  },
});
