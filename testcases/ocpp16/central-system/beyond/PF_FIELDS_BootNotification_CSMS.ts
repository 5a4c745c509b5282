import { fieldsToCentralSystem } from '../../states/field-boundaries.ts';

export default fieldsToCentralSystem('BootNotification', {
  profile: 'Core',
  clauses: ['1.6 §4.2'],
  settled: ({ configured }) => ({ chargePointVendor: configured.vendorName, chargePointModel: configured.model }),
  harmless: 'every case begins with a boot that says the usual vendor and model',
});
