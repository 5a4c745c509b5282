import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';
import { without } from '../../states/envelopes.ts';

export default testCentralSystem('PF_SOAP_14_CSMS', 'Missing element', {
  purpose: 'A request without an element that it needs cannot be processed: a fault says so.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.1'],

  async scenario({ chargePoint, execute, configured: { vendorName, model } }) {
    await chargePoint
      .sendsEnvelope(
        1,
        'a BootNotification without its vendor',
        'BootNotification',
        { chargePointVendor: vendorName, chargePointModel: model },
        without('chargePointVendor'),
      )
      .mustBeRefused(2);
    await execute(3, Serving);
  },
});
