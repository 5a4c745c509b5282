import { any, has, testChargePoint } from '#plugfest/1.6';

const certificateType = 'CentralSystemRootCertificate';

export default testChargePoint('TC_078_CS', 'Invalid CentralSystemCertificate Security Event', {
  purpose: 'A root certificate that has expired is rejected, and the Central System is told of it as a security event.',
  profile: 'Security',
  requirements: ['A04.FR.01', 'M05.FR.01', 'M05.FR.06'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  reading:
    'Of "an invalid/expired certificate" the expired one is taken. The whitepaper calls the event not critical; the document wants to see it. Other security events may come before.',

  async scenario({ chargePoint, centralSystem, authority }) {
    const { pem } = await authority.expiredRoot();
    await centralSystem
      .sends(1, 'InstallCertificate', { certificateType, certificate: pem })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('M05.FR.01', 'M05.FR.06');
    await chargePoint
      .mustSend(3, 'SecurityEventNotification')
      .with({ type: 'InvalidCentralSystemCertificate' })
      .passingOver('another security event', ({ type }) => type !== 'InvalidCentralSystemCertificate')
      .per('A04.FR.01')
      .answered(4);
  },
});
