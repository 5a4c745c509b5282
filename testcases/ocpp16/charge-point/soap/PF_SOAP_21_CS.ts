import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';
import { withoutDeclaration } from '../../states/envelopes.ts';

export default testChargePoint('PF_SOAP_21_CS', 'No XML declaration', {
  purpose: 'An XML declaration is advised, not demanded: an envelope without one is served.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §3.1'],
  reading:
    'Who sends should write one, because some systems need it, and XML 1.0 §2.8 does not: what is not served is a warning.',

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsEnvelope(
        1,
        'a GetConfiguration without an XML declaration',
        'GetConfiguration',
        { key: ['HeartbeatInterval'] },
        withoutDeclaration,
      )
      .shouldBeAnswered(2);
    await execute(3, Serving);
  },
});
