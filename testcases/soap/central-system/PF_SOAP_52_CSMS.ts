import { demands, testCentralSystem } from '#plugfest/soap';
import { StillServing } from '../states/central-system.ts';
import { withSmallIdentityHeader } from '../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_52_CSMS', 'Identity header in small letters', {
  purpose: 'The name of the header that holds the identity is read without regard to case.',
  rules: { '1.6': demands('OCPP-S 1.6 §3.3'), '1.5': demands('1.5 §8.1') },

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a Heartbeat whose identity stands in chargeboxidentity',
        'Heartbeat',
        {},
        withSmallIdentityHeader,
      )
      .mustBeAnswered(2);
    await execute(3, StillServing);
  },
});
