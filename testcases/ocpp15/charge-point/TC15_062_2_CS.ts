import { assume, has, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_062_2_CS', 'Data Transfer to a Charge Point - Unknown Message', {
  purpose: 'The Charge Point says that it does not know a message that its vendor does not have.',
  profile: 'Core',
  requirements: ['1.5 §4.3', '1.5 §5.5', '1.5 §6.14', '1.5 §7.14'],
  prerequisites: has('VendorMessages'),

  async scenario({ centralSystem, configured: { knownVendorId } }) {
    assume(
      knownVendorId !== undefined,
      'no vendor is configured that the charge point knows; write --value knownVendorId=…',
    );
    await centralSystem
      .sends(1, 'DataTransfer', { vendorId: knownVendorId!, messageId: 'plugfest.NoSuchMessage', data: 'Hello' })
      .mustBeAnswered(2, { status: 'UnknownMessageId' })
      .per('1.5 §4.3', '1.5 §5.5', '1.5 §7.14');
  },
});
