import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_062_CSMS', 'Data Transfer to a Charge Point', {
  purpose:
    'The Central System sends what its operator has for a vendor, and takes it that the Charge Point does not know him.',
  profile: 'Core',
  requirements: ['1.5 §4.3', '1.5 §5.5', '1.5 §6.13', '1.5 §6.14'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('DataTransfer', { vendorId: 'org.example', messageId: 'hello', data: 'plugfest' });
    await centralSystem
      .mustSend(1, 'DataTransfer')
      .with({ vendorId: 'org.example', messageId: 'hello', data: 'plugfest' })
      .per('1.5 §5.5', '1.5 §6.13')
      .answered(2, { status: 'UnknownVendorId' });
  },
});
