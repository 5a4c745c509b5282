import { any, assume, has, oneOf, testChargePoint } from '#plugfest/1.6';
import { CertificateInstalled } from '../../states/charge-point-certificates.ts';
import { boots, RenewChargePointCertificate } from '../../states/charge-point-connections.ts';

export default testChargePoint('TC_083_CS', 'Upgrade security profile', {
  purpose: 'The Charge Point takes the next higher security profile, and connects again with it.',
  profile: 'Security',
  requirements: ['A05.FR.05', 'A05.FR.06', 'A05.FR.07', '1.6 §4.2', '1.6 §5.14', '1.6 errata §3.22'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [
    { profile: 1, given: has('SecurityProfile2') },
    { profile: 2, given: has('SecurityProfile3') },
  ],
  reading:
    'From step 2 on only the higher profile is let in, so that any new connection shows that it is in use. Steps 3 to 8 follow, as the document notes, when a reboot is required or when no new connection is made in time. OCPP has no way back: the run goes on with the higher profile, and says so.',

  async scenario(stage) {
    const { chargePoint, centralSystem, connection } = stage;
    const { profile, trusted } = connection.terms;
    const higher = profile === 1 ? 2 : 3;
    // Otherwise the Charge Point would be blamed for a way that leads nowhere.
    if (higher === 2) await stage.authority.vouches();
    assume(
      higher === 2 || trusted.length > 0,
      'plugfest trusts no certificate of a charge point: name its root with ca, and run the case again',
    );
    await (profile === 1 ? stage.execute(1, CertificateInstalled) : stage.execute(1, RenewChargePointCertificate));

    const { response } = await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'SecurityProfile', value: String(higher) })
      .mustBeAnswered(2, { status: oneOf('Accepted', 'RebootRequired') });
    connection.admits(
      { profile: higher },
      `The Central System lets the Charge Point in with security profile ${higher}`,
    );
    if (response.status === 'Accepted' && (await chargePoint.connectsByItself())) return;

    await centralSystem.sends(3, 'Reset', { type: 'Hard' }).mustBeAnswered(4, { status: 'Accepted' }).per('1.6 §5.14');
    await chargePoint.mustConnect(5);
    await boots(stage, 5);
  },
});
