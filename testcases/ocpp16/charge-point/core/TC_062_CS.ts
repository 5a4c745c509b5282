import { oneOf, testChargePoint } from '#plugfest/1.6';

const REFUSALS = oneOf('Rejected', 'UnknownMessageId', 'UnknownVendorId');

export default testChargePoint('TC_062_CS', 'Data Transfer to a Charge Point', {
  purpose: 'The Charge Point does not accept a vendor-specific message of a vendor that it does not know.',
  profile: 'Core',
  requirements: ['1.6 §4.3', '1.6 §5.6', '1.6 §7.23'],
  reading: 'The document lets Accepted pass with a warning to the vendor; so does this case.',

  async scenario({ centralSystem, configured: { unknownVendorId } }) {
    await centralSystem
      .sends(1, 'DataTransfer', { vendorId: unknownVendorId })
      .mustBeAnswered(2)
      .shouldHold({ status: REFUSALS });
  },
});
