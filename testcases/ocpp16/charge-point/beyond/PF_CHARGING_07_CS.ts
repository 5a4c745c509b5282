import { has, testChargePoint } from '#plugfest/1.6';

/** No Charge Point has so many connectors more than are configured. */
const FAR = 100;

export default testChargePoint('PF_CHARGING_07_CS', 'Composite schedule of a connector that is not there', {
  purpose: 'The Charge Point rejects to tell the composite schedule of a connector that it does not have.',
  profile: 'SmartCharging',
  requirements: ['1.6 §5.7'],
  prerequisites: has('SmartCharging'),

  async scenario({ centralSystem, configured: { connectorIds } }) {
    await centralSystem
      .sends(1, 'GetCompositeSchedule', { connectorId: Math.max(...connectorIds) + FAR, duration: 60 })
      .mustBeAnswered(2, { status: 'Rejected' });
  },
});
