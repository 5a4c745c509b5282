import { absent, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_064_CSMS', 'Data Transfer to a Central System', {
  purpose: 'The Central System says that it knows nothing of a vendor that there is not.',
  profile: 'Core',
  requirements: ['1.5 §4.3', '1.5 §6.14', '1.5 §7.14'],
  reading:
    'The text of 1.5 §4.3 says UnknownVendor; the enumeration and the WSDL have UnknownVendorId, and only that can be sent.',

  async scenario({ chargePoint, configured: { unknownVendorId } }) {
    await chargePoint
      .sends(1, 'DataTransfer', { vendorId: unknownVendorId, messageId: 'plugfest', data: 'Hello' })
      .mustBeAnswered(2, { status: 'UnknownVendorId', data: absent })
      .per('1.5 §4.3', '1.5 §7.14');
  },
});
