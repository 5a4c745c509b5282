import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('DataTransfer', {
  profile: 'Core',
  clauses: ['1.6 §5.6', '1.6 §4.3'],
  settled: ({ configured }) => ({ vendorId: configured.unknownVendorId }),
  harmless: 'the vendor is one that nobody knows',
});
