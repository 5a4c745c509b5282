import { absent, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_062_CS', 'Data Transfer to a Charge Point', {
  purpose: 'The Charge Point says that it knows nothing of a vendor that there is not.',
  profile: 'Core',
  requirements: ['1.5 §4.3', '1.5 §5.5', '1.5 §6.14', '1.5 §7.14'],
  reading:
    'The text of 1.5 §4.3 says UnknownVendor; the enumeration and the WSDL have UnknownVendorId, and only that can be sent.',

  async scenario({ centralSystem, configured: { unknownVendorId } }) {
    await centralSystem
      .sends(1, 'DataTransfer', { vendorId: unknownVendorId, messageId: 'plugfest', data: 'Hello' })
      .mustBeAnswered(2, { status: 'UnknownVendorId', data: absent })
      .per('1.5 §4.3', '1.5 §5.5', '1.5 §7.14');
  },
});
